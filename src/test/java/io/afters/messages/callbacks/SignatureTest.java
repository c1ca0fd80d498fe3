package io.afters.messages.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    /** As Twilio documents it. */
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static final String FORM =
            "Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309" + "&CallSid=CA1234567890ABCDE";
    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static FormBody form(String text) {
        return FormBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itIsTheOneThatTwilioDocuments() {
        assertThat(Signature.of(URL, form(FORM), "12345")).isEqualTo(SIGNATURE);
    }

    @Test
    void itIsRightForTheAddressTheFieldsAndThePasswordOnly() {
        assertThat(Signature.isRight(SIGNATURE, URL, form(FORM), List.of("other", "12345")))
                .isTrue();
        assertThat(Signature.isRight(SIGNATURE, URL + "x", form(FORM), List.of("12345")))
                .isFalse();
        assertThat(Signature.isRight(SIGNATURE, URL, form(FORM + "&More=1"), List.of("12345")))
                .isFalse();
        assertThat(Signature.isRight(SIGNATURE, URL, form(FORM), List.of("123456")))
                .isFalse();
        assertThat(Signature.isRight(SIGNATURE, URL, form(FORM), List.of())).isFalse();
        assertThat(Signature.isRight("", URL, form(FORM), List.of("12345"))).isFalse();
        assertThat(Signature.isRight("ключ", URL, form(FORM), List.of("12345"))).isFalse();
    }

    @Test
    void fieldsAreReadAsTheyWereMeant() {
        var form = form("Body=a+b%20c%26%D1%82&Empty=&None&&Body=second");

        assertThat(form.find("Body")).contains("a b c&т");
        assertThat(form.find("Empty")).contains("");
        assertThat(form.find("None")).contains("");
        assertThat(form.find("Other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%4=b"})
    void whatIsNoFormIsRefused(String text) {
        assertThatThrownBy(() -> form(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void otherEncodingsAndFloodsAreRefused() {
        assertThatThrownBy(() -> FormBody.of(new byte[] {'a', '=', (byte) 0xff}))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> form("a=b&".repeat(1_000))).isInstanceOf(InvalidInput.class);
    }
}

package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "+380501234567,      UA, +380501234567",
        "0501234567,         UA, +380501234567",
        "050 123-45-67,      UA, +380501234567",
        "(050) 123 45 67,    UA, +380501234567",
        "8 (916) 123-45-67,  RU, +79161234567",
        "+1 (212) 555-0123,  UA, +12125550123",
        "00380501234567,     UA, +380501234567",
        "٠٥٠١٢٣٤٥٦٧,         UA, +380501234567",
        "+1-800-FLOWERS,     UA, +18003569377"
    })
    void aPhoneInAnyNotationIsKeptInE164(String text, String country, String phone) {
        assertThat(Phones.e164(text, country)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "911",
                "+0",
                "abc",
                "tel:+380501234567;ext=1",
                "+380501234567 ext. 12",
                "+3805012345678901234567890",
                "0501234567; drop table customer",
                "123"
            })
    void whatCanBeNoPhoneIsNone(String text) {
        assertThat(Phones.e164(text, "UA")).isEmpty();
    }

    @Test
    void anEndlessTextIsNotEvenLookedAt() {
        assertThat(Phones.e164("0".repeat(100_000), "UA")).isEmpty();
    }

    @Test
    void theBeginningOfAPhoneIsReadWithAndWithoutItsCountryCode() {
        assertThat(Phones.part("050 12", "UA").beginnings()).containsExactly("+05012", "+3805012");
        assertThat(Phones.part("+38 050-1", "UA").beginnings()).containsExactly("+380501");
        assertThat(Phones.part("0038050", "UA").beginnings()).containsExactly("+38050");
        assertThat(Phones.part("(050) 123 45 67", "UA").beginnings()).contains("+380501234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "Olena", "%", "Olena 0501234567", "111111111111111111", "o-4567"})
    void whatIsNoPartOfAPhoneFindsNobody(String typed) {
        var part = Phones.part(typed, "UA");

        assertThat(part.beginnings()).isEmpty();
        assertThat(part.ending()).isEmpty();
    }

    @Test
    void theLastDigitsAreLookedForFromTheirEnd() {
        assertThat(Phones.part("45-67", "UA").ending()).contains("7654");
        assertThat(Phones.part("+4567", "UA").ending()).isEmpty();
    }
}

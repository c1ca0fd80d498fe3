package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.customers.Contact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Contact OLENA =
            new Contact(7, "c-1", "Olena", null, null, "uk", List.of(), Map.of(), false, null);

    @Test
    void aCustomerReadsTitleAndTextInTheirLanguage() {
        var texts = new ChannelText(
                Map.of("en", "For you", "uk", "Для вас"),
                Map.of("en", "Hi {{userName}}", "uk", "Привіт {{userName}}"),
                null,
                null);

        assertThat(Wording.of(Channel.PUSH, texts, OLENA, "en", Map.of(Placeholder.USER_NAME, "Olena")))
                .isEqualTo(new Wording("Для вас", "Привіт Olena"));
    }

    @Test
    void onlyTheHtmlOfAnEmailIsEncoded() {
        var texts = new ChannelText(
                null, null, Map.of("en", "{{userName}} & you"), Map.of("en", "<p>{{userName}} & you</p>"));

        assertThat(Wording.of(Channel.EMAIL, texts, OLENA, "en", Map.of(Placeholder.USER_NAME, "<b>")))
                .isEqualTo(new Wording("<b> & you", "<p>&lt;b&gt; & you</p>"));
    }

    @Test
    void aSubjectIsOneLineWhateverTheValuesAre() {
        var texts = new ChannelText(null, null, Map.of("en", "Hi {{userName}}"), Map.of("en", "x"));
        var values = Map.of(Placeholder.USER_NAME, "Olena\r\nBcc: all@example.com");

        assertThat(Wording.of(Channel.EMAIL, texts, OLENA, "en", values).title())
                .isEqualTo("Hi OlenaBcc: all@example.com");
    }

    @Test
    void aTextWithoutATitleHasNone() {
        var texts = new ChannelText(null, Map.of("en", "Hi"), null, null);

        assertThat(Wording.of(Channel.SMS, texts, OLENA, "en", Map.of())).isEqualTo(new Wording(null, "Hi"));
    }
}

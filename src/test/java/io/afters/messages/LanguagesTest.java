package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final Map<String, String> TEXTS =
            Map.of("en", "Hello", "uk", "Привіт", "pt-BR", "Olá", "pt", "Viva");

    @ParameterizedTest(name = "customer {0}, account {1}")
    @CsvSource({
        "uk,    en, Привіт",
        "UK,    en, Привіт",
        "uk-UA, en, Привіт",
        "pt-BR, en, Olá",
        "pt-PT, en, Viva",
        "de,    uk, Привіт",
        "de,    uk-UA, Привіт",
        ",      uk, Привіт"
    })
    void aCustomerReadsTheirOwnLanguageElseTheAccountsDefault(String customers, String accounts, String text) {
        assertThat(Languages.choose(TEXTS, customers, accounts)).isEqualTo(text);
    }

    @Test
    void aTextInNeitherLanguageIsStillSent() {
        assertThat(Languages.choose(Map.of("pl", "Cześć", "fr", "Salut"), "de", "en"))
                .isEqualTo("Salut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "pt-BR", "zh-Hant-TW", "ukr"})
    void languagesAreNamedByTags(String tag) {
        assertThat(Languages.isTag(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english", "en_US", "en-", "укр", "en; drop", "en-\n"})
    void anythingElseIsNoTag(String text) {
        assertThat(Languages.isTag(text)).isFalse();
    }
}

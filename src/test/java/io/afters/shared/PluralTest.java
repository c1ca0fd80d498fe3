package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "en,   0, MANY", "en,   1, ONE", "en,   2, MANY", "en,  21, MANY", "uk,   0, MANY", "uk,   1, ONE",
        "uk,   2, FEW", "uk,   4, FEW", "uk,   5, MANY", "uk,  11, MANY", "uk,  12, MANY", "uk,  14, MANY",
        "uk,  20, MANY", "uk,  21, ONE", "uk,  24, FEW", "uk, 101, ONE", "uk, 111, MANY", "uk, 122, FEW"
    })
    void theNumberDecidesTheForm(String language, long number, Plural form) {
        assertThat(Plural.of(number, Locale.of(language))).isEqualTo(form);
    }
}

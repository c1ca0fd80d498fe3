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
    void aWholePhoneInAnyNotationFindsItself() {
        assertThat(Phones.searchPattern("050 123-45-67", "UA")).isEqualTo("+380501234567");
    }

    @Test
    void aPartOfAPhoneFindsThoseThatHaveIt() {
        assertThat(Phones.searchPattern("1234", "UA")).isEqualTo("%1234%");
        assertThat(Phones.searchPattern("12-34", "UA")).isEqualTo("%1234%");
    }

    @Test
    void fewerThanFourDigitsFindNobody() {
        assertThat(Phones.searchPattern("123", "UA")).isEmpty();
        assertThat(Phones.searchPattern("Olena", "UA")).isEmpty();
        assertThat(Phones.searchPattern("%", "UA")).isEmpty();
    }

    @Test
    void theBeginningOfAPhoneIsReadWithAndWithoutItsCountryCode() {
        assertThat(Phones.beginnings("050 12", "UA")).containsExactly("+05012", "+3805012");
        assertThat(Phones.beginnings("+38 050-1", "UA")).containsExactly("+380501");
        assertThat(Phones.beginnings("(050) 123 45 67", "UA")).containsExactly("+380501234567");
    }

    @Test
    void whatIsNoPhoneHasNoBeginning() {
        assertThat(Phones.beginnings("123", "UA")).isEmpty();
        assertThat(Phones.beginnings("Olena 0501234567", "UA")).isEmpty();
        assertThat(Phones.beginnings("1".repeat(40), "UA")).isEmpty();
    }

    @Test
    void theLastDigitsAreLookedForFromTheirEnd() {
        assertThat(Phones.ending("45-67")).contains("7654");
        assertThat(Phones.ending("567")).isEmpty();
        assertThat(Phones.ending("+4567")).isEmpty();
        assertThat(Phones.ending("o-4567")).isEmpty();
    }
}

package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest(name = "{1} % of {0} {2}")
    @CsvSource({
        "25.90,  5,     UAH, 1.30",
        "25.89,  5,     UAH, 1.29",
        "0.10,   5,     UAH, 0.01",
        "0.09,   5,     UAH, 0.00",
        "33.33,  33.33, UAH, 11.11",
        "100.00, 100,   UAH, 100.00",
        "990,    5,     JPY, 50",
        "989,    5,     JPY, 49",
        "1.010,  5,     KWD, 0.051",
        "99999999999.99, 100, UAH, 99999999999.99"
    })
    void aPercentageIsRoundedHalfUpToTheMinorUnit(String total, String percent, String currency, String amount) {
        assertThat(Amounts.percentOf(new BigDecimal(total), new BigDecimal(percent), Currency.getInstance(currency)))
                .isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({"5, UAH, 5.00", "5.005, UAH, 5.01", "5.004, UAH, 5.00", "4.5, JPY, 5", "1, KWD, 1.000"})
    void anAmountIsShownWithTheDecimalsOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Amounts.in(Currency.getInstance(currency), new BigDecimal(amount))
                        .toPlainString())
                .isEqualTo(shown);
    }

    @Test
    void anUnknownAmountStaysUnknown() {
        assertThat(Amounts.inOrNull(Currency.getInstance("UAH"), null)).isNull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "0,              UAH, ''",
        "0.01,           UAH, ''",
        "99999999999.99, UAH, ''",
        "-0.01,          UAH, must not be negative",
        "100000000000,   UAH, must be less than 100000000000",
        "12.345,         UAH, must have at most 2 decimals in UAH",
        "12.345,         KWD, ''",
        "12.5,           JPY, must have at most 0 decimals in JPY"
    })
    void anAmountIsNeitherNegativeNorHugeNorFinerThanTheMinorUnit(String amount, String currency, String message) {
        var problems = new Problems();

        Amounts.check(problems, "total", new BigDecimal(amount), Currency.getInstance(currency));

        assertThat(messages(problems)).isEqualTo(message);
    }

    @Test
    void nothingIsWrongWithAnAmountThatIsNotTold() {
        var problems = new Problems();

        Amounts.check(problems, "total", null, Currency.getInstance("UAH"));

        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.01,   ''",
        "100,    ''",
        "0,      must be more than 0 and at most 100",
        "-5,     must be more than 0 and at most 100",
        "100.01, must be more than 0 and at most 100",
        "5.125,  must have at most 2 decimals"
    })
    void aPercentageIsMoreThanNothingAndAtMostAll(String percent, String message) {
        var problems = new Problems();

        Amounts.checkPercent(problems, "value", new BigDecimal(percent));

        assertThat(messages(problems)).isEqualTo(message);
    }

    private static String messages(Problems problems) {
        return problems.list().stream().map(FieldProblem::message).collect(Collectors.joining("; "));
    }
}

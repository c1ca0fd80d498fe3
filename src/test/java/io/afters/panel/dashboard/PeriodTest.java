package io.afters.panel.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.afters.shared.ui.UrlQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    /** Already the 23rd in Kyiv. */
    private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

    private static Period of(String query) {
        return Period.of(UrlQuery.of(QueryParameters.fromString(query)));
    }

    @ParameterizedTest
    @CsvSource({
        "days=1, 2026-11-23, 2026-11-23",
        "days=7, 2026-11-17, 2026-11-23",
        "days=90, 2026-08-26, 2026-11-23",
        "from=2026-03-01&to=2026-03-31, 2026-03-01, 2026-03-31",
        "from=2026-03-01&to=2026-03-01&days=7, 2026-03-01, 2026-03-01"
    })
    void theUrlSaysWhichDays(String query, LocalDate from, LocalDate to) {
        var days = of(query).days(NOW, KYIV);
        assertThat(days.from()).isEqualTo(from);
        assertThat(days.to()).isEqualTo(to);
        assertThat(Period.of(UrlQuery.of(of(query).url().parameters()))).isEqualTo(of(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "days=0",
                "days=31",
                "days=-7",
                "days=4294967303",
                "days=seven",
                "from=2026-03-01",
                "from=2026-03-02&to=2026-03-01",
                "from=2026-02-30&to=2026-03-01",
                "from=0000-01-01&to=0000-01-02",
                "from=%2B999999999-01-01&to=%2B999999999-12-31"
            })
    void whatCantBeReadIsTheUsualTime(String query) {
        assertThat(of(query)).isEqualTo(Period.USUAL);
    }

    @Test
    void ofTooManyDaysItIsTheLastOnes() {
        var days = of("from=1999-01-01&to=2026-11-22").days(NOW, KYIV);
        assertThat(days.to()).isEqualTo("2026-11-22");
        assertThat(days.number()).isEqualTo(Period.MOST);
    }
}

package io.afters.scenarios.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.scenarios.ui.TaskFilters.Time;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.UrlQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TaskFiltersTest {
    private static final String ALL =
            "dueFrom=2026-03-01&dueTo=2026-03-02&executedFrom=2026-03-03&q=olena&result=WAITING"
                    + "&scenario=7&status=EXECUTED&triggeredTo=2026-03-04";

    private static TaskFilters read(String url) {
        return TaskFilters.of(UrlQuery.of(QueryParameters.fromString(url)));
    }

    private static UrlQuery written(TaskFilters filters) {
        return UrlQuery.of(filters.url().parameters());
    }

    @Test
    void theUrlHoldsEveryFilter() {
        assertThat(written(read(ALL))).isEqualTo(UrlQuery.of(QueryParameters.fromString(ALL)));
    }

    @Test
    void anEmptyUrlHasNone() {
        assertThat(read("")).isEqualTo(TaskFilters.NONE);
        assertThat(read("").none()).isTrue();
        assertThat(written(TaskFilters.NONE).isEmpty()).isTrue();
    }

    @Test
    void whatNobodyKnowsIsNoFilter() {
        assertThat(read("status=%3Csvg%3E&result=9&scenario=x&dueFrom=yesterday&executedTo=2026-02-30&more=1"))
                .isEqualTo(TaskFilters.NONE);
    }

    @Test
    void eachIsTakenAwayAlone() {
        var all = read(ALL);

        assertThat(all.with((TaskStatus) null).url().values())
                .doesNotContainKey("status")
                .hasSize(7);
        assertThat(all.with((TaskResult) null).url().values())
                .doesNotContainKey("result")
                .hasSize(7);
        assertThat(all.with((Long) null).url().values())
                .doesNotContainKey("scenario")
                .hasSize(7);
        assertThat(all.withSearch(null).url().values()).doesNotContainKey("q").hasSize(7);
        assertThat(all.with(Time.DUE, Days.ANY).url().values())
                .doesNotContainKeys("dueFrom", "dueTo")
                .hasSize(6);
    }

    @Test
    void daysAreThoseOfTheZoneAndTheLastOneBelongsToThem() {
        var filters = TaskFilters.NONE.with(Time.DUE, Days.one(LocalDate.parse("2026-03-01")));

        assertThat(filters.query(ZoneId.of("Europe/Kyiv")).due())
                .isEqualTo(new TaskQuery.Between(
                        Instant.parse("2026-02-28T22:00:00Z"), Instant.parse("2026-03-01T22:00:00Z")));
    }
}

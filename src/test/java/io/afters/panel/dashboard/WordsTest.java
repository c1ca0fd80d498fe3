package io.afters.panel.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.WholeDays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words(Locale.ENGLISH);

    @Test
    void aSingleDayIsNamedOnce() {
        var day = LocalDate.of(2026, 11, 22);
        assertThat(words.days(new WholeDays(day, day, ZoneOffset.UTC))).isEqualTo("22 Nov 2026");
        assertThat(words.days(new WholeDays(day.minusDays(1), day, ZoneOffset.UTC)))
                .isEqualTo("21 Nov 2026 – 22 Nov 2026");
    }

    @Test
    void aShareOfNothingIsNotTold() {
        assertThat(words.share("any", 0, 0)).isEmpty();
    }
}

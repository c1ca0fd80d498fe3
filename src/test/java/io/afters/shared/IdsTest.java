package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void anIdComesBackAsItWasWritten() {
        assertThat(Ids.parse(Ids.format(42))).contains(42L);
        assertThat(Ids.parse("999999999999999999")).contains(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "042", " 42", "4.2", "42; drop table", "99999999999999999999", "٤٢", "x"})
    void whatCanBeNoIdOfOursIsNone(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}

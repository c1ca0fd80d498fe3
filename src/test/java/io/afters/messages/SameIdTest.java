package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameIdTest {

    @ParameterizedTest
    @CsvSource({
        "3E9, 1001",
        "3e9, 1001",
        "1001, 3E9",
        "1001, 0000001001",
        "0000001001, 1001",
        "000003E9, 1001",
        "3E9, 3e9",
        "1000, 4096",
        "5F5E0FF, 00000000000099999999",
        "0, 00"
    })
    void oneNumberIsWrittenInHexInDecimalAndWithZerosBefore(String told, String answered) {
        assertThat(SameId.otherwise(told))
                .contains(answered)
                .doesNotContain(told)
                .hasSizeLessThanOrEqualTo(100);
        assertThat(SameId.otherwise(answered)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SM1", "m-12", "abc-1", "1 2", "+1", "123456789012345678901", "projects/p/messages/1"})
    void whatIsNoNumberIsWrittenInOneWay(String id) {
        assertThat(SameId.otherwise(id)).isEmpty();
    }

    @Test
    void anIdThatIsKnownAsItStandsIsMeantSo() {
        assertThat(SameId.known("1001", Set.of("1001", "3E9")::contains)).isEqualTo("1001");
    }

    @Test
    void anIdThatMayBeTwoIsLeftAsItIs() {
        assertThat(SameId.known("1001", Set.of("4097", "3E9")::contains)).isEqualTo("1001");
        assertThat(SameId.known("1001", Set.of("3E9")::contains)).isEqualTo("3E9");
        assertThat(SameId.known("1001", Set.<String>of()::contains)).isEqualTo("1001");
    }
}

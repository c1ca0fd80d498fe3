package io.afters.messages.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNumbersTest {
    private static final SignedNumbers NUMBERS = signed("one key", 8);

    private static SignedNumbers signed(String key, int macBytes) {
        return new SignedNumbers(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), macBytes);
    }

    @Test
    void whatWasWrittenIsRead() {
        for (var numbers : List.of(
                List.of(1L, 1L, 1L),
                List.of(127L, 128L, 0L),
                List.of(128L, 16_384L, 3L),
                List.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))) {
            assertThat(NUMBERS.read(NUMBERS.write(numbers), 3)).contains(numbers);
        }
    }

    @Test
    void itIsShortEnoughForAnSms() {
        assertThat(NUMBERS.write(List.of(1_000L, 50_000_000L, 3L)))
                .hasSizeLessThanOrEqualTo(21)
                .matches("[0-9A-Za-z]+");
    }

    @Test
    void noSignOfItCanBeAnother() {
        var text = NUMBERS.write(List.of(17L, 4_711L, 2L));
        var accepted = new ArrayList<String>();
        for (int at = 0; at < text.length(); at++) {
            for (char sign = '0'; sign <= 'z'; sign++) {
                var other = text.substring(0, at) + sign + text.substring(at + 1);
                if (!other.equals(text) && NUMBERS.read(other, 3).isPresent()) {
                    accepted.add(other);
                }
            }
        }

        assertThat(accepted).isEmpty();
    }

    @Test
    void itCanBeWrittenInOneWayOnly() {
        var text = NUMBERS.write(List.of(17L, 4_711L, 2L));

        assertThat(NUMBERS.read("0" + text, 3)).isEmpty();
        assertThat(NUMBERS.read(text + "0", 3)).isEmpty();
        assertThat(NUMBERS.read(text.substring(1), 3)).isEmpty();
        assertThat(NUMBERS.read(text.substring(0, text.length() - 1), 3)).isEmpty();
    }

    @Test
    void itIsReadWithItsOwnKeyAndInItsOwnWayOnly() {
        var text = NUMBERS.write(List.of(17L, 4_711L));

        assertThat(signed("another key", 8).read(text, 2)).isEmpty();
        assertThat(signed("one key", 16).read(text, 2)).isEmpty();
        assertThat(NUMBERS.read(text, 1)).isEmpty();
        assertThat(NUMBERS.read(text, 3)).isEmpty();
        assertThat(NUMBERS.read(text, 2)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00000000000000000000000",
                "z",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
                "../../etc/passwd",
                "abc\u0000",
                "абв",
                "a b",
                "-1",
                "_",
                "%41"
            })
    void nonsenseIsNotRead(String text) {
        assertThat(NUMBERS.read(text, 3)).isEmpty();
    }

    @Test
    void endlessNonsenseIsNotEvenLookedAt() {
        assertThat(NUMBERS.read("a".repeat(1_000_000), 3)).isEmpty();
    }
}

package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] KEY = key(1);
    private static final Seal SEAL = new Seal(KEY, List.of());

    @Test
    void whatWasSealedIsOpenedAgainAndReadsAsNothing() {
        var sealed = SEAL.close("s3cret", "channel:1:EMAIL");

        assertThat(SEAL.open(sealed, "channel:1:EMAIL")).contains("s3cret");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
        assertThat(SEAL.close("s3cret", "channel:1:EMAIL")).isNotEqualTo(sealed);
    }

    @Test
    void itCanBeOpenedNowhereElse() {
        assertThat(SEAL.open(SEAL.close("s3cret", "channel:1:EMAIL"), "channel:2:EMAIL"))
                .isEmpty();
    }

    @Test
    void noBitOfItCanBeChanged() {
        var sealed = SEAL.close("s3cret", "here");
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(SEAL.open(changed, "here")).as("byte " + i).isEmpty();
        }
        assertThat(SEAL.open(Arrays.copyOf(sealed, 10), "here")).isEmpty();
    }

    @Test
    void anOldKeyStillOpensAndNoLongerSeals() {
        var before = SEAL.close("s3cret", "here");
        var rotated = new Seal(key(2), List.of(KEY));

        assertThat(rotated.open(before, "here")).contains("s3cret");
        assertThat(SEAL.open(rotated.close("s3cret", "here"), "here")).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        var keyless = new Seal(null, List.of());

        assertThat(keyless.hasKey()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> keyless.close("s3cret", "here"));
    }

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}

package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aTokenHas160RandomBits() {
        assertThat(Token.random().text()).matches("afters_[0-9a-f]{40}");
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> Token.random()).distinct())
                .hasSize(1_000);
    }

    @Test
    void aTokenIsKeptAsAHash() {
        assertThat(HexFormat.of().formatHex(new Token("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aTokenIsNeverPrinted() {
        assertThat("A log of " + Token.random()).isEqualTo("A log of Token[secret]");
    }

    @Test
    void aKeyOpensForItsOwnTokenUntilItIsRevoked() {
        var token = Token.random();
        var key = new ApiKey(1, "Checkout", token, EnumSet.allOf(Scope.class), null, NOON);

        assertThat(key.opensFor(token)).isTrue();
        assertThat(key.opensFor(Token.random())).isFalse();

        key.revoke(NOON);
        assertThat(key.opensFor(token)).isFalse();
        assertThat(key.isRevoked()).isTrue();
    }
}

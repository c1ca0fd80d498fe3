package io.afters.promotions;

import static io.afters.promotions.CodeStatus.ASSIGNED;
import static io.afters.promotions.CodeStatus.AVAILABLE;
import static io.afters.promotions.CodeStatus.EXPIRED;
import static io.afters.promotions.CodeStatus.REVOKED;
import static io.afters.promotions.CodeStatus.USED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromoCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PromoCampaign ANY = new Offer().campaign();

    private static PromoCode code(@Nullable Long customer, @Nullable Instant until, int uses, boolean revoked) {
        return new PromoCode(
                1,
                "K7MQ2XA",
                1,
                customer,
                null,
                null,
                until,
                uses,
                revoked ? NOW : null,
                revoked ? "Misprint" : null,
                null,
                NOW);
    }

    @Test
    void aCodeOfNobodyIsAvailable() {
        assertThat(code(null, null, 0, false).status(ANY, NOW)).isEqualTo(AVAILABLE);
    }

    @Test
    void aCodeOfACustomerIsAssigned() {
        assertThat(code(5L, null, 0, false).status(ANY, NOW)).isEqualTo(ASSIGNED);
    }

    @Test
    void itIsUsedOnceAllItsUsesStand() {
        var twice = new Offer().usesPerCode(2).campaign();
        assertThat(code(null, null, 1, false).status(ANY, NOW)).isEqualTo(USED);
        assertThat(code(null, null, 1, false).status(twice, NOW)).isEqualTo(AVAILABLE);
        assertThat(code(null, null, 2, false).status(twice, NOW)).isEqualTo(USED);
        assertThat(code(null, null, 3, false).status(twice, NOW)).isEqualTo(USED);
    }

    @Test
    void itExpiresAtTheExactInstantAndNotBefore() {
        assertThat(code(null, NOW.plusNanos(1000), 0, false).status(ANY, NOW)).isEqualTo(AVAILABLE);
        assertThat(code(null, NOW, 0, false).status(ANY, NOW)).isEqualTo(EXPIRED);
    }

    @Test
    void itExpiresWithItsCampaignWhenThatEndsFirst() {
        var ended = new Offer().until(NOW).campaign();
        assertThat(code(null, NOW.plusSeconds(60), 0, false).status(ended, NOW)).isEqualTo(EXPIRED);
        var ending = new Offer().until(NOW.plusSeconds(60)).campaign();
        assertThat(code(null, NOW, 0, false).status(ending, NOW)).isEqualTo(EXPIRED);
    }

    @Test
    void aUsedCodeStaysUsedWhenItsTimeIsOver() {
        assertThat(code(null, NOW, 1, false).status(ANY, NOW)).isEqualTo(USED);
    }

    @Test
    void aRevokedCodeIsRevokedWhateverElseItIs() {
        assertThat(code(5L, NOW, 1, true).status(ANY, NOW)).isEqualTo(REVOKED);
    }
}

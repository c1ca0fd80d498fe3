package io.afters.promotions;

import java.time.Instant;
import java.util.List;

/**
 * A code that concerns one customer: theirs, or one that they have used.
 *
 * @param createdAt when it became theirs, or was made
 * @param owned whether it belongs to them
 * @param uses theirs alone, oldest first, those given back included
 */
public record CustomerCode(
        PromoCode code, PromoCampaign campaign, Instant createdAt, boolean owned, List<CodeUse> uses) {

    public CodeStatus status(Instant now) {
        return code.status(campaign, now);
    }
}

package io.afters.promotions;

import java.time.Instant;

/**
 * A scenario task orders one new code of a campaign for its customer.
 *
 * @param customerId ours
 * @param validUntil first moment at which the code is not valid any more
 */
public record CodeOrder(
        long accountId, long campaignId, long customerId, long taskId, Instant validFrom, Instant validUntil) {

    CampaignsSql.Key campaign() {
        return new CampaignsSql.Key(accountId, campaignId);
    }
}

package io.afters.promotions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One code of one campaign.
 *
 * @param code in capital letters
 * @param customerId ours, of the customer to whom it belongs; null: whoever has it may use it
 * @param taskId of the scenario task that made it
 * @param validFrom its own first moment; null: as the campaign says
 * @param validUntil its own first moment of not being valid any more
 * @param uses how many uses stand: those given back do not count
 * @param jobId of the job that made it
 */
public record PromoCode(
        long id,
        String code,
        long campaignId,
        @Nullable Long customerId,
        @Nullable Long taskId,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        int uses,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        @Nullable Long jobId,
        Instant createdAt) {

    /** What this code of that campaign is at this moment. */
    public CodeStatus status(PromoCampaign campaign, Instant now) {
        if (isRevoked()) {
            return CodeStatus.REVOKED;
        }
        if (isUsedUp(campaign)) {
            return CodeStatus.USED;
        }
        if (isOver(campaign, now)) {
            return CodeStatus.EXPIRED;
        }
        return customerId != null ? CodeStatus.ASSIGNED : CodeStatus.AVAILABLE;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isUsedUp(PromoCampaign campaign) {
        return uses >= campaign.usesPerCode();
    }

    /** Before the later of both starts. */
    boolean isEarly(PromoCampaign campaign, Instant now) {
        return isBefore(now, validFrom) || isBefore(now, campaign.validFrom());
    }

    /** At or after the earlier of both ends. */
    boolean isOver(PromoCampaign campaign, Instant now) {
        return isReached(validUntil, now) || isReached(campaign.validUntil(), now);
    }

    boolean belongsToAnotherThan(long otherCustomerId) {
        return customerId != null && customerId != otherCustomerId;
    }

    private static boolean isBefore(Instant now, @Nullable Instant start) {
        return start != null && now.isBefore(start);
    }

    private static boolean isReached(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }
}

package io.afters.promotions;

import io.afters.promotions.Verdict.Granted;
import io.afters.promotions.Verdict.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer tries to apply a code. The verdict follows from what is known and the time alone.
 *
 * @param customerId ours, of the customer who tries; 0 for one whom we have never heard of
 * @param standing the uses of this code that were not given back
 * @param otherCodes how many other codes of the campaign this customer has standing uses of
 */
record Attempt(
        PromoCode code,
        PromoCampaign campaign,
        Checkout checkout,
        long customerId,
        Collection<CodeUse> standing,
        int otherCodes,
        Instant now) {
    static final Refused UNKNOWN = new Refused(Refusal.UNKNOWN_CODE, "There is no such code.");

    Verdict verdict() {
        if (code.belongsToAnotherThan(customerId) || wasRedeemedForThisOrderByAnother()) {
            return new Refused(Refusal.OTHER_CUSTOMER, "This code belongs to another customer.");
        }
        if (useOfThisOrder().isPresent()) {
            return new Granted(campaign, true);
        }
        return refusalOfCode()
                .or(this::refusalOfTime)
                .or(this::refusalOfUse)
                .<Verdict>map(refused -> refused)
                .orElseGet(() -> new Granted(campaign, false));
    }

    private Optional<Refused> refusalOfCode() {
        if (code.isRevoked()) {
            return refused(Refusal.REVOKED, "This code was revoked.");
        }
        if (campaign.isDeleted()) {
            return refused(Refusal.CAMPAIGN_DELETED, "The campaign of this code was deleted.");
        }
        if (!campaign.isActive()) {
            return refused(Refusal.CAMPAIGN_INACTIVE, "The campaign of this code is not active.");
        }
        return Optional.empty();
    }

    private Optional<Refused> refusalOfTime() {
        if (code.isEarly(campaign, now)) {
            var from = latest(code.validFrom(), campaign.validFrom());
            return refused(Refusal.NOT_YET_VALID, "This code is valid from " + from + " on; it is " + now + ".");
        }
        if (code.isOver(campaign, now)) {
            var until = earliest(code.validUntil(), campaign.validUntil());
            return refused(Refusal.EXPIRED, "This code was valid until " + until + "; it is " + now + ".");
        }
        return Optional.empty();
    }

    private Optional<Refused> refusalOfUse() {
        if (code.isUsedUp(campaign)) {
            return refused(
                    Refusal.USED,
                    "This code was used " + times(code.uses()) + "; it can be used " + times(campaign.usesPerCode())
                            + ".");
        }
        var least = campaign.minOrderPrice();
        var total = checkout.orderTotal();
        if (least != null && least.signum() > 0 && (total == null || total.compareTo(least) < 0)) {
            return refused(
                    Refusal.ORDER_TOO_SMALL,
                    "The order's total is " + (total == null ? "not known" : plain(total)) + "; it must be at least "
                            + plain(least) + ".");
        }
        if (campaign.codesPerCustomer() > 0 && otherCodes >= campaign.codesPerCustomer()) {
            return refused(
                    Refusal.CUSTOMER_LIMIT,
                    "Codes of this campaign that the customer has used: " + otherCodes + "; allowed: "
                            + campaign.codesPerCustomer() + ".");
        }
        return Optional.empty();
    }

    private Optional<CodeUse> useOfThisOrder() {
        return standing.stream()
                .filter(use -> use.orderId().equals(checkout.orderId()))
                .findAny();
    }

    private boolean wasRedeemedForThisOrderByAnother() {
        return useOfThisOrder().filter(use -> use.customerId() != customerId).isPresent();
    }

    private static Optional<Refused> refused(Refusal reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String times(int n) {
        return n == 1 ? "once" : n + " times";
    }
}

package io.afters.promotions;

import io.afters.shared.Amounts;
import io.afters.shared.Problems;
import io.afters.shared.SqlTime;
import io.afters.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody wants it to be; {@link #problems} tells what is wrong with it. What may be left out has its
 * default: an active campaign, one use for each code, no limit for a customer.
 *
 * @param minOrderPrice in the account's currency; null: none
 * @param validFrom null: at once
 * @param validUntil first moment at which the codes are not valid any more; null: never
 * @param activationNote what the customer sees when the code is applied
 * @param usesPerCode 1 or more
 * @param codesPerCustomer how many codes of this campaign one customer may use; 0: no limit
 */
public record CampaignDraft(
        String name,
        CampaignStatus status,
        Discount discount,
        @Nullable BigDecimal minOrderPrice,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String activationNote,
        Integer usesPerCode,
        Integer codesPerCustomer) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_USES = 1_000_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public CampaignDraft {
        name = Objects.requireNonNullElse(name, "").strip();
        status = Objects.requireNonNullElse(status, CampaignStatus.ACTIVE);
        validFrom = validFrom == null ? null : SqlTime.toMicros(validFrom);
        validUntil = validUntil == null ? null : SqlTime.toMicros(validUntil);
        activationNote = activationNote == null || activationNote.isBlank() ? null : activationNote.strip();
        usesPerCode = Objects.requireNonNullElse(usesPerCode, 1);
        codesPerCustomer = Objects.requireNonNullElse(codesPerCustomer, 0);
    }

    /** The same, on or off. */
    public CampaignDraft with(CampaignStatus newStatus) {
        return with(name, newStatus);
    }

    /** The same under another name, of which as much is taken as fits. */
    public CampaignDraft named(String newName) {
        return with(
                newName.substring(0, newName.offsetByCodePoints(0, Math.min(LONGEST_NAME, Text.length(newName)))),
                status);
    }

    private CampaignDraft with(String newName, CampaignStatus newStatus) {
        return new CampaignDraft(
                newName,
                newStatus,
                discount,
                minOrderPrice,
                validFrom,
                validUntil,
                activationNote,
                usesPerCode,
                codesPerCustomer);
    }

    /** Everything that is wrong with this draft, by the fields of the API. */
    public Problems problems(Currency currency) {
        var problems = new Problems();
        Text.checkName(problems, "name", name, LONGEST_NAME);
        // An input may leave the discount out.
        if (problems.require(discount, "discount")) {
            discount.check(problems, currency);
        }
        Amounts.check(problems, "minOrderPrice", minOrderPrice, currency);
        checkDates(problems);
        Text.checkText(problems, "activationNote", activationNote, LONGEST_NOTE);
        checkNumber(problems, "usesPerCode", usesPerCode, 1);
        checkNumber(problems, "codesPerCustomer", codesPerCustomer, 0);
        return problems;
    }

    private void checkDates(Problems problems) {
        var fromIsGood = checkTime(problems, "validFrom", validFrom);
        var untilIsGood = checkTime(problems, "validUntil", validUntil);
        if (fromIsGood && untilIsGood && validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            problems.add("validUntil", "must be after validFrom");
        }
    }

    private static boolean checkTime(Problems problems, String field, @Nullable Instant time) {
        var good = time == null || (!time.isBefore(EARLIEST) && time.isBefore(LATEST));
        if (!good) {
            problems.add(field, "must be between the years 2000 and 2199");
        }
        return good;
    }

    private static void checkNumber(Problems problems, String field, int number, int least) {
        if (number < least || number > MOST_USES) {
            problems.add(field, "must be a whole number from " + least + " to " + MOST_USES);
        }
    }
}

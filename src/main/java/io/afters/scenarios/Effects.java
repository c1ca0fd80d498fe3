package io.afters.scenarios;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the actions of one task brought about. */
record Effects(@Nullable String promoCode, @Nullable BigDecimal cashback, List<Skipped> skipped) {

    /** A step that was left out, while everything else went on. */
    record Skipped(String step, String reason, String words) {
        static final Skipped NO_CAMPAIGN = new Skipped(
                "PROMO_CODE",
                "CAMPAIGN_NOT_FOUND",
                "No promo code was generated: its campaign was deleted or not found.");
        static final Skipped NO_TOTAL =
                new Skipped("CASHBACK", "TOTAL_NOT_KNOWN", "No cashback was added: the order's total is not known.");
    }

    @Nullable String skippedInWords() {
        return skipped.isEmpty() ? null : skipped.stream().map(Skipped::words).collect(Collectors.joining(" "));
    }
}

package io.afters.promotions.ui;

import io.afters.customers.Contact;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.shared.Ids;
import io.afters.shared.ui.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the list of codes, with everything as it is written there. */
record CodeRow(
        long id,
        String code,
        String status,
        String statusClasses,
        String customer,
        String customerId,
        String task,
        String until,
        String untilExactly,
        String uses) {

    static CodeRow of(
            PromoCode code, PromoCampaign campaign, List<CodeUse> uses, @Nullable Contact customer, Moments moments) {
        var status = code.status(campaign, moments.now());
        var until = until(code, campaign);
        return new CodeRow(
                code.id(),
                code.code(),
                CampaignWords.text("code.status." + status),
                CampaignWords.mark(status).classes(),
                customer == null ? "" : Objects.requireNonNullElse(customer.name(), customer.externalId()),
                customer == null || customer.name() == null ? "" : customer.externalId(),
                code.taskId() == null ? "" : Ids.format(code.taskId()),
                until == null ? "" : moments.at(until),
                moments.exactlyOrNothing(until),
                uses.stream().map(use -> use(use, moments)).collect(Collectors.joining(" · ")));
    }

    /** The earlier of the code's own end and its campaign's. */
    private static @Nullable Instant until(PromoCode code, PromoCampaign campaign) {
        return Stream.of(code.validUntil(), campaign.validUntil())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static String use(CodeUse use, Moments moments) {
        return CampaignWords.text(
                use.stands() ? "code.used-in" : "code.given-back", use.orderId(), moments.relative(use.at()));
    }
}

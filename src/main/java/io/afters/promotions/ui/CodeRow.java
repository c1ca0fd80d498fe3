package io.afters.promotions.ui;

import io.afters.customers.Contact;
import io.afters.promotions.CampaignScenarios;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.shared.Ids;
import io.afters.shared.ui.Moments;
import java.time.Instant;
import java.util.Comparator;
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
        String customerPlace,
        String scenario,
        String scenarioPlace,
        String taskPlace,
        String from,
        String until,
        String exactly,
        String uses) {

    static CodeRow of(
            PromoCode code,
            PromoCampaign campaign,
            List<CodeUse> uses,
            @Nullable Contact customer,
            CampaignScenarios.@Nullable Named scenario,
            Moments moments) {
        var status = code.status(campaign, moments.now());
        var from = from(code, campaign);
        var until = until(code, campaign);
        return new CodeRow(
                code.id(),
                code.code(),
                CampaignWords.text("code.status." + status),
                CampaignWords.mark(status).classes(),
                customer == null ? "" : Objects.requireNonNullElse(customer.name(), customer.externalId()),
                code.customerId() == null ? "" : "customers/" + Ids.format(code.customerId()),
                scenario == null ? "" : scenario.name(),
                scenario == null ? "" : "scenarios/" + Ids.format(scenario.id()),
                code.taskId() == null ? "" : "tasks/" + Ids.format(code.taskId()),
                from == null ? "" : CampaignWords.text("campaign.from", moments.at(from)),
                until == null ? "" : CampaignWords.text("campaign.until", moments.at(until)),
                Stream.of(from, until)
                        .filter(Objects::nonNull)
                        .map(moments::exactly)
                        .collect(Collectors.joining(" – ")),
                uses.stream().map(use -> use(use, moments)).collect(Collectors.joining(" · ")));
    }

    /** The later of the code's own beginning and its campaign's. */
    static @Nullable Instant from(PromoCode code, PromoCampaign campaign) {
        return Stream.of(code.validFrom(), campaign.validFrom())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The earlier of the code's own end and its campaign's. */
    static @Nullable Instant until(PromoCode code, PromoCampaign campaign) {
        return Stream.of(code.validUntil(), campaign.validUntil())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String use(CodeUse use, Moments moments) {
        return CampaignWords.text(
                use.stands() ? "code.used-in" : "code.given-back", use.orderId(), moments.relative(use.at()));
    }
}

package io.afters.promotions.api;

import io.afters.accounts.Account;
import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.PromoCode;
import io.afters.promotions.PromoCodes;
import io.afters.shared.web.OpaqueId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells codes together with their uses and customers, all of a page at once. */
@Component
class CodeAnswers {
    private final PromoCodes codes;
    private final PromoCampaigns campaigns;
    private final Contacts contacts;
    private final Clock clock;

    CodeAnswers(PromoCodes codes, PromoCampaigns campaigns, Contacts contacts, Clock clock) {
        this.codes = codes;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.clock = clock;
    }

    CodeAnswer of(Account account, PromoCode code) {
        return of(account, campaigns.getEvenDeleted(account, code.campaignId()), List.of(code))
                .getFirst();
    }

    List<CodeAnswer> of(Account account, PromoCampaign campaign, List<PromoCode> page) {
        var now = clock.instant();
        var uses = codes.uses(account, page);
        var customers = contacts.read(page.stream()
                .map(PromoCode::customerId)
                .filter(Objects::nonNull)
                .toList());
        return page.stream()
                .map(code -> answer(campaign, code, uses.getOrDefault(code.id(), List.of()), customers, now))
                .toList();
    }

    private static CodeAnswer answer(
            PromoCampaign campaign, PromoCode code, List<CodeUse> uses, Map<Long, Contact> customers, Instant now) {
        return new CodeAnswer(
                code.code(),
                OpaqueId.of(code.campaignId()),
                code.status(campaign, now),
                customer(code, customers),
                code.taskId() == null ? null : OpaqueId.of(code.taskId()),
                code.validFrom(),
                code.validUntil(),
                code.revokedAt(),
                code.revokeReason(),
                uses.stream()
                        .map(use -> new CodeAnswer.Use(use.orderId(), use.at(), use.givenBackAt()))
                        .toList());
    }

    private static @Nullable String customer(PromoCode code, Map<Long, Contact> customers) {
        var contact = code.customerId() == null ? null : customers.get(code.customerId());
        return contact == null ? null : contact.externalId();
    }
}

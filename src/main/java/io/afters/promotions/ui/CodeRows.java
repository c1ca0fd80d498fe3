package io.afters.promotions.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.promotions.CodeSearch;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.promotions.PromoCodes;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads codes together with their uses and customers, all of a page at once. */
@Component
class CodeRows {
    private final PromoCodes codes;
    private final Contacts contacts;
    private final CurrentAccount current;

    CodeRows(PromoCodes codes, Contacts contacts, CurrentAccount current) {
        this.codes = codes;
        this.contacts = contacts;
        this.current = current;
    }

    List<CodeRow> page(PromoCampaign campaign, CodeSearch search, Moments moments, long below, int most) {
        var page = codes.page(campaign, search, moments.now(), below, most);
        var uses = codes.uses(current.get(), page);
        var customers = contacts.read(page.stream()
                .map(PromoCode::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.stream()
                .map(code -> CodeRow.of(
                        code,
                        campaign,
                        uses.getOrDefault(code.id(), List.of()),
                        code.customerId() == null ? null : customers.get(code.customerId()),
                        moments))
                .toList();
    }

    int count(PromoCampaign campaign, CodeSearch search, Instant now) {
        return codes.count(campaign, search, now, LiveGrid.MOST_COUNTED);
    }
}

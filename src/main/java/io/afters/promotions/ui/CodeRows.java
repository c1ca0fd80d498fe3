package io.afters.promotions.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Contacts;
import io.afters.customers.CustomerList;
import io.afters.customers.CustomerShown;
import io.afters.promotions.CampaignScenarios;
import io.afters.promotions.CodeJobs;
import io.afters.promotions.CodeSearch;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.promotions.PromoCodes;
import io.afters.shared.NotFound;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads codes together with their uses, customers and scenarios, all of a page at once, and takes them back. */
@Component
class CodeRows {
    private final PromoCodes codes;
    private final CodeJobs jobs;
    private final Contacts contacts;
    private final CustomerList customers;
    private final CampaignScenarios scenarios;
    private final CurrentAccount current;
    private final Clock clock;

    CodeRows(
            PromoCodes codes,
            CodeJobs jobs,
            Contacts contacts,
            CustomerList customers,
            CampaignScenarios scenarios,
            CurrentAccount current,
            Clock clock) {
        this.codes = codes;
        this.jobs = jobs;
        this.contacts = contacts;
        this.customers = customers;
        this.scenarios = scenarios;
        this.current = current;
        this.clock = clock;
    }

    /** Whether whoever is signed in may take codes back, or away. */
    boolean allowed() {
        return current.caller().changesMarketing();
    }

    ZoneId zone() {
        return current.get().zone();
    }

    private Moments moments() {
        return Moments.now(zone(), clock);
    }

    List<CodeRow> page(PromoCampaign campaign, CodeSearch search, long below, int most) {
        var moments = moments();
        var page = codes.page(campaign, search, moments.now(), below, most);
        var uses = codes.uses(current.get(), page);
        var owners = contacts.read(page.stream()
                .map(PromoCode::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var givers = scenarios.ofTasks(
                current.get(),
                page.stream().map(PromoCode::taskId).filter(Objects::nonNull).toList());
        return page.stream()
                .map(code -> CodeRow.of(
                        code,
                        campaign,
                        uses.getOrDefault(code.id(), List.of()),
                        code.customerId() == null ? null : owners.get(code.customerId()),
                        code.taskId() == null ? null : givers.get(code.taskId()),
                        moments))
                .toList();
    }

    int count(PromoCampaign campaign, CodeSearch search) {
        return codes.count(campaign, search, clock.instant(), LiveGrid.MOST_COUNTED);
    }

    CustomerField customers() {
        return new CustomerField(customers, current);
    }

    /** Null: none is asked for, or the account has none of this id. */
    @Nullable CustomerShown customer(@Nullable Long id) {
        try {
            return id == null ? null : customers.get(current.get(), id);
        } catch (NotFound e) {
            return null;
        }
    }

    Optional<PromoCode> find(PromoCampaign campaign, long id) {
        return codes.read(campaign, List.of(id)).stream().findFirst();
    }

    List<PromoCode> read(PromoCampaign campaign, Collection<Long> ids) {
        return codes.read(campaign, ids);
    }

    /** Everything that is known of one code. */
    CodeStory story(PromoCampaign campaign, PromoCode code) {
        var account = current.get();
        var uses = codes.uses(account, List.of(code)).getOrDefault(code.id(), List.of());
        var people = new HashSet<Long>();
        uses.stream().map(CodeUse::customerId).forEach(people::add);
        if (code.customerId() != null) {
            people.add(code.customerId());
        }
        return new CodeStory(
                code,
                campaign,
                uses,
                contacts.read(people),
                code.taskId() == null
                        ? null
                        : scenarios.ofTasks(account, List.of(code.taskId())).get(code.taskId()),
                code.jobId() == null ? null : jobs.get(account, code.jobId()),
                codes.trail(account, code),
                moments());
    }

    /** Those of the codes that were revoked already, so that nothing came of it for them. */
    List<PromoCode> revoke(List<PromoCode> some, String reason) {
        return some.stream()
                .filter(code -> !codes.take(current.get(), code.code(), reason, current.caller(), clock.instant()))
                .toList();
    }
}

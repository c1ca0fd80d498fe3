package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.database.Transactions;
import io.afters.shared.Conflict;
import io.afters.shared.NotFound;
import io.afters.shared.SqlRows;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** All promo campaigns. What a method is given as a campaign's id is looked for in the given account only. */
@Component
public class PromoCampaigns {
    private static final String KIND = "campaign";

    private final CampaignRows rows;
    private final CampaignsSql sql;
    private final Transactions transactions;
    private final Clock clock;

    PromoCampaigns(CampaignRows rows, CampaignsSql sql, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Campaigns that are not deleted, newest first.
     *
     * @param nameContains null: any name
     * @param before only campaigns with a smaller id
     */
    public List<PromoCampaign> page(
            Account account, @Nullable CampaignStatus status, @Nullable String nameContains, long before, int howMany) {
        return rows.page(account.id(), status, like(nameContains), before, howMany);
    }

    /** How many campaigns there are that are not deleted. */
    public int count(Account account, @Nullable CampaignStatus status, @Nullable String nameContains) {
        return rows.count(account.id(), status, like(nameContains));
    }

    private static @Nullable String like(@Nullable String nameContains) {
        return nameContains == null ? null : SqlRows.containing(nameContains);
    }

    /** Throws {@link NotFound} when there is none, or it is deleted. */
    public PromoCampaign get(Account account, long id) {
        var campaign = getEvenDeleted(account, id);
        if (campaign.isDeleted()) {
            throw new NotFound(KIND);
        }
        return campaign;
    }

    /** For whoever audits codes. Throws {@link NotFound} when there never was one. */
    public PromoCampaign getEvenDeleted(Account account, long id) {
        return rows.findById(id)
                .filter(campaign -> campaign.accountId() == account.id())
                .orElseThrow(() -> new NotFound(KIND));
    }

    /** Throws {@link io.afters.shared.InvalidInput} when the draft has problems. */
    public PromoCampaign create(Account account, CampaignDraft draft, Caller by) {
        by.mustChangeMarketing();
        draft.problems(account.currency()).throwIfAny();
        return transactions.inNew(() -> rows.save(new PromoCampaign(account.id(), draft, clock.instant())));
    }

    /**
     * Takes the draft over. Throws {@link Conflict} when somebody else changed the campaign since the given version.
     *
     * @param version the version that the draft was made from; null: whatever it is
     */
    public PromoCampaign change(Account account, long id, CampaignDraft draft, @Nullable Integer version, Caller by) {
        by.mustChangeMarketing();
        draft.problems(account.currency()).throwIfAny();
        return alone(() -> {
            var campaign = get(account, id);
            if (version != null && version != campaign.version()) {
                throw new Conflict(
                        "The campaign was changed since version " + version + "; it is at version " + campaign.version()
                                + " now.",
                        Map.of("version", campaign.version()));
            }
            campaign.take(draft);
            return rows.save(campaign);
        });
    }

    /** Switches it on or off; nothing happens when it is so already. */
    public PromoCampaign turn(CampaignStatus status, Account account, long id, Caller by) {
        var campaign = get(account, id);
        return campaign.status() == status
                ? campaign
                : change(account, id, campaign.draft().with(status), campaign.version(), by);
    }

    /** Ends the campaign and keeps its codes, which are refused from now on. */
    public void delete(Account account, long id, Caller by) {
        by.mustChangeMarketing();
        alone(() -> {
            var campaign = get(account, id);
            campaign.delete(clock.instant());
            return rows.save(campaign);
        });
    }

    /** Whether the account has this campaign and has not deleted it. */
    public boolean exists(long accountId, long campaignId) {
        return !sql.living(Set.of(new CampaignsSql.Key(accountId, campaignId))).isEmpty();
    }

    /** Names by id, of deleted campaigns too. What is not the account's is absent. */
    public Map<Long, String> names(long accountId, Collection<Long> ids) {
        return sql.names(accountId, ids);
    }

    private PromoCampaign alone(Supplier<PromoCampaign> change) {
        try {
            return transactions.inNew(change);
        } catch (OptimisticLockingFailureException e) {
            throw new Conflict(
                    "Somebody else changed the campaign at the same moment. Read it and try again.", Map.of());
        }
    }
}

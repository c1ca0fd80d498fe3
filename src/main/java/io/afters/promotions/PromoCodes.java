package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditTrail;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.shared.Conflict;
import io.afters.shared.Lookup;
import io.afters.shared.NotFound;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** All promo codes of all campaigns, deleted ones included. */
@Component
public class PromoCodes {
    private static final String KIND = "PromoCode";
    private static final int LONGEST_REASON = 200;

    private final CodesSql sql;
    private final CodeListSql lists;
    private final UsesSql uses;
    private final PromoCampaigns campaigns;
    private final Contacts contacts;
    private final Transactions transactions;
    private final AuditTrail audit;

    PromoCodes(
            CodesSql sql,
            CodeListSql lists,
            UsesSql uses,
            PromoCampaigns campaigns,
            Contacts contacts,
            Transactions transactions,
            AuditTrail audit) {
        this.sql = sql;
        this.lists = lists;
        this.uses = uses;
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The code that somebody typed. */
    public Optional<PromoCode> find(Account account, String typed) {
        return CodeText.meant(typed).flatMap(code -> sql.find(account.id(), code));
    }

    /** Throws {@link NotFound} when the account has no such code. */
    public PromoCode get(Account account, String typed) {
        return find(account, typed).orElseThrow(() -> new NotFound("code"));
    }

    /** Those of these codes that the campaign has, by our ids, oldest first. */
    public List<PromoCode> read(PromoCampaign campaign, Collection<Long> ids) {
        return sql.read(campaign.accountId(), campaign.id(), ids);
    }

    /**
     * Codes of a campaign, newest first.
     *
     * @param before only codes with a smaller id
     */
    public List<PromoCode> page(PromoCampaign campaign, CodeSearch search, Instant now, long before, int howMany) {
        return search.findsNothing() ? List.of() : lists.page(campaign, search, now, before, howMany);
    }

    /** How many codes of a campaign there are; counting ends at this many. */
    public int count(PromoCampaign campaign, CodeSearch search, Instant now, int most) {
        return search.findsNothing() ? 0 : lists.count(campaign, search, now, most);
    }

    /** All uses of these codes, by code, oldest first. Codes without uses are absent. */
    public Map<Long, List<CodeUse>> uses(Account account, Collection<PromoCode> codes) {
        return uses.ofCodes(account.id(), codes.stream().map(PromoCode::id).toList()).stream()
                .collect(Collectors.groupingBy(CodeUse::codeId));
    }

    /**
     * Makes a code with a chosen name. Throws {@link Conflict} when the account has it already, in whichever campaign.
     *
     * @param customer the platform's id of the one customer who may use it; null: whoever has it
     */
    public PromoCode add(
            Account account, long campaignId, String name, @Nullable String customer, Caller by, Instant now) {
        by.mustChangeMarketing();
        var campaign = campaigns.get(account, campaignId);
        var problems = new Problems();
        CodeText.check(problems, "code", name);
        if (customer != null) {
            Text.checkId(problems, "customerId", customer);
        }
        problems.throwIfAny();
        var customerId = customer == null ? null : Lookup.in(contacts.ensure(account.id(), Set.of(customer)), customer);
        var code = CodeText.capitals(name);
        try {
            transactions.runInNew(() -> {
                sql.insert(account.id(), campaign.id(), code, customerId, now);
                audit.tell(by, "CREATED", KIND, code);
            });
        } catch (DuplicateKeyException e) {
            throw new Conflict("The code " + code + " is taken.", Map.of("code", code));
        }
        return get(account, code);
    }

    /** Takes a code back, for good. One that is revoked already stays as it is. */
    public PromoCode revoke(Account account, String typed, String reason, Caller by, Instant now) {
        take(account, get(account, typed).code(), reason, by, now);
        return get(account, typed);
    }

    /** As {@link #revoke}; false when it was revoked already, so that nothing came of this. */
    public boolean take(Account account, String code, String reason, Caller by, Instant now) {
        by.mustChangeMarketing();
        checkReason(reason).throwIfAny();
        return transactions.inNew(() -> {
            var taken = sql.revoke(account.id(), code, reason.strip(), now);
            if (taken) {
                audit.tell(by, "REVOKED", KIND, code, Map.of("revokeReason", new FromTo(null, reason.strip())));
            }
            return taken;
        });
    }

    /** What is wrong with a reason for taking codes back. */
    public static Problems checkReason(@Nullable String reason) {
        var problems = new Problems();
        Text.checkName(problems, "reason", reason, LONGEST_REASON);
        return problems;
    }

    /** What staff and callers of the API did to this code, newest first. */
    public List<AuditEntry> trail(Account account, PromoCode code) {
        return audit.of(account.id(), KIND, code.code());
    }

    /** How many codes of the campaign could still be redeemed; counting ends at this many. */
    public int live(PromoCampaign campaign, Instant now, int most) {
        var available = count(campaign, new CodeSearch(CodeStatus.AVAILABLE, null, null), now, most);
        return Math.min(most, available + count(campaign, new CodeSearch(CodeStatus.ASSIGNED, null, null), now, most));
    }
}

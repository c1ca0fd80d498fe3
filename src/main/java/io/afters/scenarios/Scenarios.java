package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.database.Transactions;
import io.afters.promotions.PromoCampaigns;
import io.afters.shared.Conflict;
import io.afters.shared.Ids;
import io.afters.shared.Lookup;
import io.afters.shared.NotFound;
import io.afters.shared.Problems;
import io.afters.shared.SqlRows;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios of the current account. */
@Component
public class Scenarios {
    private final ScenarioRows rows;
    private final ScenarioVersionRows versions;
    private final PromoCampaigns campaigns;
    private final PendingTasks pending;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Scenarios(
            ScenarioRows rows,
            ScenarioVersionRows versions,
            PromoCampaigns campaigns,
            PendingTasks pending,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.campaigns = campaigns;
        this.pending = pending;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first: those below this id. Null filters match all; the name may be any part of a name. */
    public List<Scenario> list(@Nullable ScenarioStatus status, @Nullable String name, long before, int most) {
        Specification<Scenario> asked = (scenario, query, where) -> {
            var all = where.conjunction();
            all = where.and(all, where.isNull(scenario.get("deletedAt")), where.lt(scenario.get("id"), before));
            if (status != null) {
                all = where.and(all, where.equal(scenario.get("status"), status));
            }
            if (name != null) {
                var pattern = SqlRows.containing(name.toLowerCase(Locale.ROOT));
                all = where.and(all, where.like(where.lower(scenario.get("name")), pattern, '!'));
            }
            return all;
        };
        return rows.findBy(
                asked, q -> q.sortBy(Sort.by("id").descending()).limit(most).all());
    }

    /** As {@link #list}, each with what it does. */
    public List<ScenarioShown> shown(@Nullable ScenarioStatus status, @Nullable String name, int most) {
        var standing = new HashMap<Long, ScenarioVersion>();
        versions.standing().forEach(version -> standing.put(version.scenarioId(), version));
        return list(status, name, Long.MAX_VALUE, most).stream()
                .filter(scenario -> standing.containsKey(scenario.id()))
                .map(scenario -> new ScenarioShown(scenario, draft(Lookup.in(standing, scenario.id()))))
                .toList();
    }

    /** Throws {@link NotFound} when this account has no such scenario, or had. */
    public Scenario get(String id) {
        return Ids.parse(id).flatMap(rows::findByIdAndDeletedAtIsNull).orElseThrow(() -> new NotFound("scenario"));
    }

    private Scenario locked(String id) {
        return Ids.parse(id).flatMap(rows::lock).orElseThrow(() -> new NotFound("scenario"));
    }

    /** The scenario as it stands. */
    public ScenarioDraft draft(Scenario scenario) {
        return draft(version(scenario, scenario.version()));
    }

    /** One version, of a deleted scenario too; empty: this account has none. */
    public Optional<ScenarioDraft> draft(long scenarioId, int version) {
        return versions.findByKey(new ScenarioVersion.Key(scenarioId, version)).map(this::draft);
    }

    /** Throws {@link NotFound} when it was never saved under this number. */
    public ScenarioVersion version(Scenario scenario, int number) {
        return versions.findByKey(new ScenarioVersion.Key(scenario.id(), number))
                .orElseThrow(() -> new NotFound("version"));
    }

    public ScenarioDraft draft(ScenarioVersion version) {
        return json.readValue(version.definition(), ScenarioDraft.class);
    }

    /** All versions, newest first. */
    public List<ScenarioVersion> versions(Scenario scenario) {
        return versions.findByKeyScenarioIdOrderByKeyVersionDesc(scenario.id());
    }

    /** Throws {@link io.afters.shared.InvalidInput} when the draft can't be saved. */
    public Scenario create(ScenarioDraft draft, Account account, Caller by) {
        by.mustChangeMarketing();
        check(draft, account, null);
        return transactions.inNew(
                () -> saved(rows.save(new Scenario(account.id(), draft, clock.instant())), draft, by));
    }

    /**
     * Saves the next version; Pending tasks run with it from now on.
     *
     * @param version that the editor saw; null: whichever. Throws {@link Conflict} when it is no longer the newest
     */
    public Scenario edit(String id, ScenarioDraft draft, @Nullable Integer version, Account account, Caller by) {
        by.mustChangeMarketing();
        check(draft, account, draft(get(id)));
        return transactions.inNew(() -> {
            var scenario = locked(id);
            if (version != null && version != scenario.version()) {
                throw new Conflict(
                        "Somebody saved version " + scenario.version() + " meanwhile; read it and try again.",
                        Map.of("version", scenario.version()));
            }
            scenario.edit(draft);
            return saved(rows.save(scenario), draft, by);
        });
    }

    /** Switches it on or off, in a new version; nothing happens when it is so already. */
    public Scenario turn(ScenarioStatus status, String id, Account account, Caller by) {
        var scenario = get(id);
        return scenario.status() == status
                ? scenario
                : edit(id, draft(scenario).with(status), scenario.version(), account, by);
    }

    private Scenario saved(Scenario scenario, ScenarioDraft draft, Caller by) {
        versions.save(new ScenarioVersion(scenario, json.writeValueAsString(draft), by.label(), clock.instant()));
        return scenario;
    }

    /** Deletes it and cancels its Pending tasks; the history of its tasks stays. How many were cancelled. */
    public int delete(String id, Caller by) {
        by.mustChangeMarketing();
        var scenario = transactions.inNew(() -> {
            var found = locked(id);
            found.delete(clock.instant());
            return rows.save(found);
        });
        return pending.cancelAll(scenario, by);
    }

    private void check(ScenarioDraft draft, Account account, @Nullable ScenarioDraft before) {
        var problems = new Problems();
        draft.check(problems, account.currency());
        var action = draft.actions().promoCode();
        if (action != null && !Objects.equals(campaignId(before), action.campaignId())) {
            var campaign = action.campaign();
            if (campaign.isEmpty() || !campaigns.exists(account.id(), campaign.getAsLong())) {
                problems.add("actions.promoCode.campaignId", "must be the id of a campaign of this account");
            }
        }
        problems.throwIfAny();
    }

    private static @Nullable String campaignId(@Nullable ScenarioDraft draft) {
        var action = draft == null ? null : draft.actions().promoCode();
        return action == null ? null : action.campaignId();
    }
}

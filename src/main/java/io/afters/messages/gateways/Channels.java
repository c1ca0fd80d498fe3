package io.afters.messages.gateways;

import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditTrail;
import io.afters.customers.Channel;
import io.afters.database.Transactions;
import io.afters.messages.gateways.ChannelSetupSql.Stored;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import io.afters.shared.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an account's messages go out, channel by channel: looked at and changed by admins, and by keys that manage. */
@Component
public class Channels {
    private static final int FASTEST = 10_000;

    private final ChannelSetupSql sql;
    private final Kinds kinds;
    private final Seal seal;
    private final AuditTrail trail;
    private final Transactions transactions;

    Channels(ChannelSetupSql sql, Kinds kinds, Seal seal, AuditTrail trail, Transactions transactions) {
        this.sql = sql;
        this.kinds = kinds;
        this.seal = seal;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** As it stands, secrets included: for showing, ask {@link #shown} for the settings. */
    public ChannelSetup get(Caller by, Channel channel) {
        mustSetChannels(by);
        return stored(by.accountId(), channel).setup();
    }

    /** The settings as they may be told: of a secret only that it is there. */
    public Map<String, Object> shown(Carrier carrier) {
        return kinds.shown(carrier);
    }

    /** The providers that can carry this channel, and what each of them must be told. */
    public List<GatewayKind> offered(Channel channel) {
        return kinds.serving(channel);
    }

    /** Whether the server has a key to keep secrets with. */
    public boolean keepsSecrets() {
        return seal.hasKey();
    }

    /** Whether the server's key still opens what was saved; if not, no message leaves until it is set again. */
    public boolean readable(Caller by, Channel channel) {
        mustSetChannels(by);
        return stored(by.accountId(), channel).readable();
    }

    /** What is wrong with the draft, by field; nothing: it can be saved. */
    public List<FieldProblem> problems(Caller by, Channel channel, ChannelDraft draft) {
        var before = get(by, channel);
        var problems = new Problems();
        checked(draft, channel, before, problems);
        return problems.list();
    }

    /**
     * As the channel would be with this draft, where a secret told as "set" is the saved one. Nothing is saved.
     *
     * @throws InvalidInput with what is wrong, by field
     */
    ChannelSetup tried(Caller by, Channel channel, ChannelDraft draft) {
        var before = get(by, channel);
        var problems = new Problems();
        var setup = read(draft, channel, before, problems);
        problems.throwIfAny();
        return setup;
    }

    /** Sets the channel, for all nodes within seconds. Throws {@link InvalidInput} with what is wrong, by field. */
    public ChannelSetup set(Caller by, Channel channel, ChannelDraft draft) {
        return set(by, channel, draft, null);
    }

    /**
     * Sets the channel, for all nodes within seconds. Throws {@link InvalidInput} with what is wrong, by field.
     *
     * @param version the one that the draft was made from; null: whichever there is
     * @throws Conflict when somebody else has changed it since
     */
    public ChannelSetup set(Caller by, Channel channel, ChannelDraft draft, @Nullable Integer version) {
        mustSetChannels(by);
        return transactions.inNewRetryingDuplicates(() -> {
            var before = stored(by.accountId(), channel).setup();
            if (version != null && version != before.version()) {
                throw overtaken();
            }
            var problems = new Problems();
            var setup = checked(draft, channel, before, problems);
            problems.throwIfAny();
            if (!sql.write(by.accountId(), channel, setup)) {
                throw overtaken();
            }
            trail.tell(by, "CHANGED", "Channel", channel.name(), changes(before, setup));
            return setup;
        });
    }

    private static Conflict overtaken() {
        return new Conflict("Somebody else has just changed this channel: look at it again", Map.of());
    }

    private ChannelSetup checked(ChannelDraft draft, Channel channel, ChannelSetup before, Problems problems) {
        var setup = read(draft, channel, before, problems);
        refuseWithoutKey(setup.carrier(), "settings", problems);
        var fallback = setup.fallback();
        if (fallback != null) {
            refuseWithoutKey(fallback, "fallback.settings", problems);
        }
        return setup;
    }

    private ChannelSetup read(ChannelDraft draft, Channel channel, ChannelSetup before, Problems problems) {
        var carrier = kinds.checked(draft.carrier(), channel, before.carrier(), problems, "");
        var second = draft.fallback();
        var fallback = second == null ? null : kinds.checked(second, channel, before.fallback(), problems, "fallback.");
        var rate = draft.ratePerSecond();
        if (rate != null && (rate < 1 || rate > FASTEST)) {
            problems.add("ratePerSecond", "must be between 1 and " + FASTEST);
        }
        return new ChannelSetup(carrier, rate, fallback, draft.resendUnknown(), before.version() + 1);
    }

    private void refuseWithoutKey(Carrier carrier, String field, Problems problems) {
        if (!seal.hasKey() && !carrier.settings().values().isEmpty()) {
            problems.add(
                    field,
                    "can't be kept safely: start the server with a key for secrets, 32 random bytes in base64, in"
                            + " AFTERS_SECRETS_KEY");
        }
    }

    private Stored stored(long accountId, Channel channel) {
        return sql.find(accountId, channel).orElse(new Stored(ChannelSetup.NONE, true));
    }

    /** A member of staff must be an admin; what a key may do is said by its scopes. */
    private static void mustSetChannels(Caller by) {
        if (by.staffId() != null) {
            by.mustAdminister();
        }
    }

    private Map<String, FromTo> changes(ChannelSetup before, ChannelSetup after) {
        var changes = new HashMap<String, FromTo>();
        note(changes, "ratePerSecond", before.ratePerSecond(), after.ratePerSecond());
        note(changes, "resendUnknown", before.resendUnknown(), after.resendUnknown());
        note(changes, "", before.carrier(), after.carrier());
        note(changes, "fallback.", before.fallback(), after.fallback());
        return changes;
    }

    private void note(Map<String, FromTo> changes, String prefix, @Nullable Carrier before, @Nullable Carrier after) {
        note(
                changes,
                prefix + "provider",
                before == null ? null : before.provider(),
                after == null ? null : after.provider());
        var was = before == null ? Map.<String, Object>of() : kinds.shown(before);
        var is = after == null ? Map.<String, Object>of() : kinds.shown(after);
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        for (var name : names) {
            note(changes, prefix + "settings." + name, was.get(name), is.get(name));
            if (!value(before, name).isEmpty()
                    && !value(after, name).isEmpty()
                    && !value(before, name).equals(value(after, name))) {
                // Of a secret that became another one nothing else can be told.
                changes.putIfAbsent(prefix + "settings." + name, new FromTo("set", "set anew"));
            }
        }
    }

    private static String value(@Nullable Carrier carrier, String name) {
        return carrier == null ? "" : carrier.settings().text(name);
    }

    private static void note(
            Map<String, FromTo> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.put(
                    field,
                    new FromTo(before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}

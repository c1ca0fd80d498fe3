package io.afters.customers;

import io.afters.shared.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is and how they can be reached, as known now.
 *
 * @param id ours
 * @param externalId the platform's own
 * @param toldAt time of the newest event that told of this customer
 * @param withdrawn when the guest said no to us, by channel; gone once the platform says no as well
 */
public record Contact(
        long id,
        String externalId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language,
        List<String> pushTokens,
        Map<Channel, Boolean> consents,
        boolean blocked,
        @Nullable Instant toldAt,
        Map<Channel, Instant> withdrawn) {

    /** One who has withdrawn nothing. */
    public Contact(
            long id,
            String externalId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language,
            List<String> pushTokens,
            Map<Channel, Boolean> consents,
            boolean blocked,
            @Nullable Instant toldAt) {
        this(id, externalId, name, phone, email, language, pushTokens, consents, blocked, toldAt, Map.of());
    }

    /**
     * The contact after an event told of it. Facts fill in and never blank out; where both know something, the event
     * that happened later is right, whichever arrived first. What the guest withdrew from us stays withdrawn while the
     * platform goes on telling the consent that it knew; once it has told the withdrawal, its word counts again.
     */
    public Contact told(CustomerFacts facts, Instant at) {
        var told = Told.at(at, toldAt);
        var merged = new EnumMap<Channel, Boolean>(Channel.class);
        merged.putAll(told.newer() ? consents : facts.consents());
        merged.putAll(told.newer() ? facts.consents() : consents);
        var standing = told.newer() ? standing(facts, at) : withdrawn;
        standing.keySet().forEach(channel -> merged.put(channel, false));
        return new Contact(
                id,
                externalId,
                told.pick(facts.name(), name),
                told.pick(facts.phone(), phone),
                told.pick(facts.email(), email),
                told.pick(facts.language(), language),
                !facts.pushTokens().isEmpty() && (told.newer() || pushTokens.isEmpty())
                        ? facts.pushTokens()
                        : pushTokens,
                Map.copyOf(merged),
                blocked,
                told.newer() ? at : toldAt,
                standing);
    }

    /** The withdrawals that the platform does not know of yet. */
    private Map<Channel, Instant> standing(CustomerFacts facts, Instant at) {
        return withdrawn.entrySet().stream()
                .filter(entry -> facts.consents().getOrDefault(entry.getKey(), true) || at.isBefore(entry.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same, after the guest has said no to us; itself when that is known already. */
    Contact withdraw(Channel channel, Instant at) {
        if (withdrawn.containsKey(channel)) {
            return this;
        }
        var told = new EnumMap<Channel, Instant>(Channel.class);
        told.putAll(withdrawn);
        told.put(channel, at);
        return saying(channel, false, told);
    }

    /** The same, after the guest has told us to write again. */
    Contact giveBack(Channel channel) {
        var standing = new EnumMap<Channel, Instant>(Channel.class);
        standing.putAll(withdrawn);
        standing.remove(channel);
        return saying(channel, true, standing);
    }

    private Contact saying(Channel channel, boolean consent, Map<Channel, Instant> withdrawals) {
        var said = new EnumMap<Channel, Boolean>(Channel.class);
        said.putAll(consents);
        said.put(channel, consent);
        return new Contact(
                id,
                externalId,
                name,
                phone,
                email,
                language,
                pushTokens,
                Map.copyOf(said),
                blocked,
                toldAt,
                Map.copyOf(withdrawals));
    }

    /** The same, without these push tokens. */
    Contact without(Collection<String> gone) {
        var left = pushTokens.stream().filter(token -> !gone.contains(token)).toList();
        return new Contact(id, externalId, name, phone, email, language, left, consents, blocked, toldAt, withdrawn);
    }

    /** The address on a channel, or why there is none that may be used. A consent that was never stated counts as given. */
    public Reach on(Channel channel) {
        if (blocked) {
            return new Reach.Out("BLOCKED");
        }
        if (!consents.getOrDefault(channel, true)) {
            return new Reach.Out("NO_CONSENT");
        }
        return switch (channel) {
            case PUSH ->
                pushTokens.isEmpty() ? new Reach.Out("NO_PUSH_TOKEN") : new Reach.At(String.join("\n", pushTokens));
            case SMS -> phone == null ? new Reach.Out("NO_PHONE") : new Reach.At(phone);
            case EMAIL -> email == null ? new Reach.Out("NO_EMAIL") : new Reach.At(email);
        };
    }
}

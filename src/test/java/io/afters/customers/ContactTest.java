package io.afters.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Contact UNKNOWN =
            new Contact(7, "c-1", null, null, null, null, List.of(), Map.of(), false, null);
    private static final CustomerFacts ALL = new CustomerFacts(
            "c-1",
            "Olena",
            "+380501234567",
            "olena@example.com",
            "uk",
            List.of("token-1", "token-2"),
            Map.of(Channel.SMS, true, Channel.PUSH, false));

    @Test
    void theFirstEventTellsWhoTheCustomerIs() {
        var told = UNKNOWN.told(ALL, NOON);

        assertThat(told)
                .isEqualTo(new Contact(
                        7,
                        "c-1",
                        "Olena",
                        "+380501234567",
                        "olena@example.com",
                        "uk",
                        List.of("token-1", "token-2"),
                        Map.of(Channel.SMS, true, Channel.PUSH, false),
                        false,
                        NOON));
    }

    @Test
    void aLaterEventThatKnowsLessBlanksNothingOut() {
        var told = UNKNOWN.told(ALL, NOON).told(CustomerFacts.of("c-1"), NOON.plusSeconds(60));

        assertThat(told).isEqualTo(with(UNKNOWN.told(ALL, NOON), NOON.plusSeconds(60)));
    }

    @Test
    void aLaterEventThatKnowsMoreFillsIn() {
        var told = UNKNOWN.told(named("Olena"), NOON).told(phoned("+380501234567"), NOON.plusSeconds(60));

        assertThat(told.name()).isEqualTo("Olena");
        assertThat(told.phone()).isEqualTo("+380501234567");
    }

    @Test
    void whereBothKnowSomethingTheEventThatHappenedLaterIsRight() {
        var later = NOON.plusSeconds(60);

        assertThat(UNKNOWN.told(named("Olena"), NOON)
                        .told(named("Olena K."), later)
                        .name())
                .isEqualTo("Olena K.");
        assertThat(UNKNOWN.told(named("Olena K."), later)
                        .told(named("Olena"), NOON)
                        .name())
                .isEqualTo("Olena K.");
        assertThat(UNKNOWN.told(named("Olena"), NOON)
                        .told(named("Olena K."), NOON)
                        .name())
                .isEqualTo("Olena K.");
    }

    @Test
    void anEarlierEventThatArrivesLateStillFillsGaps() {
        var told = UNKNOWN.told(named("Olena"), NOON).told(ALL, NOON.minusSeconds(60));

        assertThat(told.name()).isEqualTo("Olena");
        assertThat(told.phone()).isEqualTo("+380501234567");
        assertThat(told.pushTokens()).containsExactly("token-1", "token-2");
        assertThat(told.toldAt()).isEqualTo(NOON);
    }

    @Test
    void consentIsMergedChannelByChannel() {
        var first = UNKNOWN.told(consenting(Map.of(Channel.SMS, true, Channel.EMAIL, true)), NOON);

        var later = first.told(consenting(Map.of(Channel.SMS, false)), NOON.plusSeconds(60));
        assertThat(later.consents()).isEqualTo(Map.of(Channel.SMS, false, Channel.EMAIL, true));

        var late = first.told(consenting(Map.of(Channel.SMS, false, Channel.PUSH, false)), NOON.minusSeconds(60));
        assertThat(late.consents()).isEqualTo(Map.of(Channel.SMS, true, Channel.EMAIL, true, Channel.PUSH, false));
    }

    @Test
    void newTokensReplaceOldOnes() {
        var told = UNKNOWN.told(ALL, NOON).told(tokened("token-3"), NOON.plusSeconds(60));

        assertThat(told.pushTokens()).containsExactly("token-3");
        assertThat(told.told(tokened("token-0"), NOON).pushTokens()).containsExactly("token-3");
    }

    @Test
    void aChannelWithoutAStatedConsentCountsAsConsented() {
        assertThat(reachable(Map.of()).on(Channel.SMS)).isEqualTo(new Reach.At("+380501234567"));
        assertThat(reachable(Map.of(Channel.SMS, true)).on(Channel.SMS)).isEqualTo(new Reach.At("+380501234567"));
    }

    @Test
    void aCustomerIsReachedAtTheAddressOfTheChannel() {
        assertThat(reachable(Map.of()).on(Channel.EMAIL)).isEqualTo(new Reach.At("olena@example.com"));
        assertThat(reachable(Map.of()).on(Channel.PUSH)).isEqualTo(new Reach.At("token-1\ntoken-2"));
    }

    @Test
    void aCustomerWithoutConsentIsOutOfReachOverThatChannelOnly() {
        var customer = reachable(Map.of(Channel.SMS, false));

        assertThat(customer.on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
        assertThat(customer.on(Channel.EMAIL)).isInstanceOf(Reach.At.class);
    }

    @Test
    void aCustomerWithoutAnAddressIsOutOfReach() {
        assertThat(UNKNOWN.on(Channel.SMS)).isEqualTo(new Reach.Out("NO_PHONE"));
        assertThat(UNKNOWN.on(Channel.EMAIL)).isEqualTo(new Reach.Out("NO_EMAIL"));
        assertThat(UNKNOWN.on(Channel.PUSH)).isEqualTo(new Reach.Out("NO_PUSH_TOKEN"));
    }

    @Test
    void aBlockedCustomerIsOutOfReachEverywhere() {
        var known = reachable(Map.of(Channel.SMS, true));
        var blocked = new Contact(
                7,
                "c-1",
                known.name(),
                known.phone(),
                known.email(),
                "uk",
                known.pushTokens(),
                known.consents(),
                true,
                NOON);

        for (var channel : Channel.values()) {
            assertThat(blocked.on(channel)).isEqualTo(new Reach.Out("BLOCKED"));
        }
        assertThat(blocked.told(ALL, NOON.plusSeconds(60)).blocked()).isTrue();
    }

    @Test
    void whatTheGuestWithdrewStaysWithdrawnWhileThePlatformRepeatsTheOlderConsent() {
        var withdrawn = reachable(Map.of(Channel.SMS, true)).withdraw(Channel.SMS, NOON.plusSeconds(60));
        var told = withdrawn.told(facts(null, null, List.of(), Map.of(Channel.SMS, true)), NOON.plusSeconds(3600));

        assertThat(withdrawn.on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
        assertThat(told.on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
        assertThat(told.on(Channel.EMAIL)).isInstanceOf(Reach.At.class);
        assertThat(told.withdrawn()).containsOnlyKeys(Channel.SMS);
    }

    @Test
    void aConsentThatWasNeverStatedIsWithdrawnAllTheSame() {
        var withdrawn = reachable(Map.of()).withdraw(Channel.SMS, NOON.plusSeconds(60));
        var told = withdrawn.told(facts(null, null, List.of(), Map.of(Channel.SMS, true)), NOON.plusSeconds(3600));

        assertThat(told.consents()).isEqualTo(Map.of(Channel.SMS, false));
    }

    @Test
    void onceThePlatformHasToldTheWithdrawalItsWordCountsAgain() {
        var no = facts(null, null, List.of(), Map.of(Channel.SMS, false));
        var yes = facts(null, null, List.of(), Map.of(Channel.SMS, true));
        var withdrawn = reachable(Map.of(Channel.SMS, true)).withdraw(Channel.SMS, NOON.plusSeconds(60));

        var known = withdrawn.told(no, NOON.plusSeconds(120));
        assertThat(known.withdrawn()).isEmpty();
        assertThat(known.on(Channel.SMS)).isEqualTo(new Reach.Out("NO_CONSENT"));
        assertThat(known.told(yes, NOON.plusSeconds(180)).on(Channel.SMS)).isInstanceOf(Reach.At.class);
    }

    @Test
    void whatHappenedBeforeTheWithdrawalSaysNothingOfIt() {
        var no = facts(null, null, List.of(), Map.of(Channel.SMS, false));
        var withdrawn = reachable(Map.of(Channel.SMS, true)).withdraw(Channel.SMS, NOON.plusSeconds(60));

        assertThat(withdrawn.told(no, NOON.plusSeconds(30)).withdrawn()).containsOnlyKeys(Channel.SMS);
        assertThat(withdrawn.told(no, NOON.minusSeconds(30)).withdrawn()).containsOnlyKeys(Channel.SMS);
    }

    @Test
    void withdrawingTwiceIsWithdrawingOnce() {
        var withdrawn = reachable(Map.of()).withdraw(Channel.SMS, NOON);

        assertThat(withdrawn.withdraw(Channel.SMS, NOON.plusSeconds(60))).isSameAs(withdrawn);
    }

    @Test
    void pushTokensThatAreNoMoreGo() {
        assertThat(reachable(Map.of()).without(List.of("token-1", "strange")).pushTokens())
                .containsExactly("token-2");
    }

    private static Contact reachable(Map<Channel, Boolean> consents) {
        return UNKNOWN.told(
                new CustomerFacts(
                        "c-1",
                        "Olena",
                        "+380501234567",
                        "olena@example.com",
                        "uk",
                        List.of("token-1", "token-2"),
                        consents),
                NOON);
    }

    private static Contact with(Contact c, Instant toldAt) {
        return new Contact(
                c.id(),
                c.externalId(),
                c.name(),
                c.phone(),
                c.email(),
                c.language(),
                c.pushTokens(),
                c.consents(),
                c.blocked(),
                toldAt);
    }

    private static CustomerFacts named(String name) {
        return facts(name, null, List.of(), Map.of());
    }

    private static CustomerFacts phoned(String phone) {
        return facts(null, phone, List.of(), Map.of());
    }

    private static CustomerFacts tokened(String token) {
        return facts(null, null, List.of(token), Map.of());
    }

    private static CustomerFacts consenting(Map<Channel, Boolean> consents) {
        return facts(null, null, List.of(), consents);
    }

    private static CustomerFacts facts(
            @Nullable String name, @Nullable String phone, List<String> tokens, Map<Channel, Boolean> consents) {
        return new CustomerFacts("c-1", name, phone, null, null, tokens, consents);
    }
}

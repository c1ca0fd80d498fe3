package io.afters.scenarios;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.SourceType;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioSentenceTest {
    private static final ChannelText TEXT = new ChannelText(null, Map.of("en", "We miss you"), null, null);

    private final SampleScenario scenario = SampleScenario.on(EventType.ORDER_CANCELLED);

    @Test
    void theFreePizzaInEnglish() {
        assertThat(english(freePizza()))
                .isEqualTo("24 hours after an order from the iOS app is cancelled, unless the guest orders again,"
                        + " generate a promo code of “Free pizza” (valid for 1 week) and send a push and an SMS."
                        + " At most once per order. A success if the guest orders again within 7 days.");
    }

    @Test
    void theFreePizzaInUkrainian() {
        assertThat(ukrainian(freePizza()))
                .isEqualTo(
                        "Через 24 години після того, як замовлення із застосунку iOS скасовано, якщо гість не замовить"
                                + " знову, створити промокод кампанії «Free pizza» (дійсний 1 тиждень) і надіслати push і SMS."
                                + " Щонайбільше раз на замовлення. Успіх, якщо гість замовить знову за 7 днів.");
    }

    @Test
    void theFirstChannelThatReachesTheGuestIsToldInTheOrderInWhichTheyAreTried() {
        scenario.doing(null, null, chain(Channel.PUSH, Channel.SMS, Channel.EMAIL));

        assertThat(english(scenario)).contains(", send a message by push, else by SMS, else by e-mail. Clicks");
        assertThat(ukrainian(scenario))
                .contains(", надіслати повідомлення через push, інакше через SMS, інакше ел. поштою. Переходи");
        assertThat(english(scenario.doing(null, null, chain(Channel.SMS, Channel.PUSH))))
                .contains("send a message by SMS, else by push.");
    }

    @Test
    void countedClicksAreTold() {
        assertThat(english(scenario)).doesNotContain("Clicks");
        assertThat(english(scenario.doing(null, null, chain(Channel.SMS, Channel.PUSH))))
                .endsWith(" Clicks on its links are counted.");
    }

    private static MessageAction chain(Channel... channels) {
        return new MessageAction(over(channels).channels(), List.of(channels), true);
    }

    private SampleScenario freePizza() {
        return scenario.limitedTo(new TriggerLimits(Set.of(SourceType.IOS_APP), Set.of(), null, null))
                .cancelledBy(Condition.NEW_ORDER)
                .oncePerOrder()
                .successIf(7, TimeUnit.DAY, Condition.NEW_ORDER)
                .doing(null, null, over(Channel.PUSH, Channel.SMS))
                .givingCode("5", 1, TimeUnit.WEEK);
    }

    @Test
    void whatHasNoDelayHappensAtOnce() {
        assertThat(english(scenario.after(0, TimeUnit.DAY)))
                .isEqualTo("As soon as an order is cancelled, send an SMS.");
        assertThat(ukrainian(scenario.after(0, TimeUnit.DAY))).isEqualTo("Щойно замовлення скасовано, надіслати SMS.");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_CREATED,   an order is placed,    замовлення створено",
        "ORDER_COMPLETED, an order is completed, замовлення виконано",
        "ORDER_CANCELLED, an order is cancelled, замовлення скасовано",
        "REVIEW_CREATED,  an order is reviewed,  на замовлення залишено відгук"
    })
    void everyTriggerIsTold(EventType trigger, String english, String ukrainian) {
        assertThat(english(SampleScenario.on(trigger))).startsWith("24 hours after " + english);
        assertThat(ukrainian(SampleScenario.on(trigger))).startsWith("Через 24 години після того, як " + ukrainian);
    }

    @ParameterizedTest
    @CsvSource({
        "MINUTE, 1, 1 minute,   1 хвилину",
        "MINUTE, 2, 2 minutes,  2 хвилини",
        "MINUTE, 5, 5 minutes,  5 хвилин",
        "HOUR,  21, 21 hours,   21 годину",
        "HOUR,  11, 11 hours,   11 годин",
        "DAY,    3, 3 days,     3 дні",
        "WEEK,   1, 1 week,     1 тиждень",
        "WEEK,   8, 8 weeks,    8 тижнів",
        "MONTH,  4, 4 months,   4 місяці",
        "MONTH, 12, 12 months,  12 місяців"
    })
    void aLengthOfTimeHasTheRightForm(TimeUnit period, long value, String english, String ukrainian) {
        assertThat(sentence("en").length(Timespan.of(value, period))).isEqualTo(english);
        assertThat(sentence("uk").length(Timespan.of(value, period))).isEqualTo(ukrainian);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,   -,   an order is,                          замовлення скасовано",
                "100, -,   an order of at least 100.00 UAH is,   замовлення на суму від 100.00 UAH скасовано",
                "-,   250, an order of at most 250.00 UAH is,    замовлення на суму до 250.00 UAH скасовано",
                "100, 250, an order of 100.00 to 250.00 UAH is,  замовлення на суму від 100.00 до 250.00 UAH скасовано"
            })
    void limitsOfThePriceAreTold(
            @Nullable BigDecimal least, @Nullable BigDecimal most, String english, String ukrainian) {
        scenario.limitedTo(new TriggerLimits(Set.of(), Set.of(), least, most));

        assertThat(english(scenario)).contains(english);
        assertThat(ukrainian(scenario)).contains(ukrainian);
    }

    @Test
    void limitsOfSourceAndDeliveryAreTold() {
        scenario.limitedTo(new TriggerLimits(
                Set.of(SourceType.WEBSITE, SourceType.ANDROID_APP, SourceType.IOS_APP),
                Set.of(DeliveryType.TAKEAWAY, DeliveryType.DINE_IN),
                null,
                null));

        assertThat(english(scenario))
                .contains("an order from the website, the Android app or the iOS app for takeaway or dine-in is");
        assertThat(ukrainian(scenario))
                .contains("замовлення із сайту, застосунку Android або застосунку iOS (самовивіз або у закладі) скас");
    }

    @Test
    void allConditionsAreTold() {
        scenario.cancelledBy(Condition.values());

        assertThat(english(scenario))
                .contains(", unless the guest orders again, that order is cancelled, that order is completed or that"
                        + " order is reviewed, send");
        assertThat(ukrainian(scenario))
                .contains(", якщо гість не замовить знову, це замовлення не скасують, це замовлення не виконають і на"
                        + " це замовлення не залишать відгуку, надіслати");
    }

    @Test
    void everyOnceRuleIsTold() {
        assertThat(english(scenario)).doesNotContain("once");
        assertThat(english(scenario.oncePerOrder())).endsWith(" At most once per order.");
        assertThat(english(scenario.oncePerUser())).endsWith(" At most once per order and once per guest.");
        assertThat(english(SampleScenario.on(EventType.ORDER_CREATED).oncePerUser()))
                .endsWith(" At most once per guest.");
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED,   50,   add 50.00 UAH of cashback,                 нарахувати 50.00 UAH кешбеку",
        "PERCENT, 5.00, add 5 % of the order’s total as cashback,  нарахувати 5 % суми замовлення як кешбек"
    })
    void cashbackIsTold(CashbackAction.Type type, String value, String english, String ukrainian) {
        scenario.givingCashback(type, value);

        assertThat(english(scenario)).endsWith(english + " and send an SMS.");
        assertThat(ukrainian(scenario)).endsWith(ukrainian + " і надіслати SMS.");
    }

    @Test
    void aCodeOfAGoneCampaignIsToldToBeNone() {
        assertThat(english(scenario.givingCode("99", 1, TimeUnit.DAY)))
                .contains("generate no promo code (its campaign is gone)");
    }

    @Test
    void whatIsStillOpenIsAnEllipsis() {
        var open = scenario.after(-1, TimeUnit.HOUR)
                .doing(
                        new PromoCodeAction("", Timespan.of(-1, TimeUnit.DAY)),
                        new CashbackAction(CashbackAction.Type.FIXED, BigDecimal.ZERO),
                        new MessageAction(Map.of()));
        assertThat(english(open))
                .isEqualTo(
                        "… after an order is cancelled, generate a promo code of … (valid for …), add … of cashback and"
                                + " send …");
        assertThat(english(scenario.doing(null, null, null))).endsWith("is cancelled, …");
    }

    @Test
    void latestStartAndInactivityAreTold() {
        assertThat(english(scenario.latestStart(2, TimeUnit.HOUR).inactive()))
                .endsWith(" A task that is more than 2 hours late is cancelled. Inactive: new events start nothing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void noTwoCombinationsReadAlikeAndNoneIsBroken(String language) {
        var drafts = combinations();
        var sentences = drafts.stream().map(sentence(language)::of).toList();

        assertThat(Set.copyOf(sentences)).hasSameSizeAs(Set.copyOf(drafts));
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith(".")
                        .doesNotContain("{", "}", "  ", " ,", "..", "null")
                        .matches("(?s)[0-9\\p{Lu}].*"));
    }

    @ParameterizedTest
    @EnumSource(SourceType.class)
    void everySourceHasItsWord(SourceType source) {
        scenario.limitedTo(new TriggerLimits(Set.of(source), Set.of(), null, null));

        assertThat(english(scenario)).contains("an order from ");
        assertThat(ukrainian(scenario)).contains("замовлення із ");
    }

    @ParameterizedTest
    @EnumSource(DeliveryType.class)
    void everyDeliveryHasItsWord(DeliveryType delivery) {
        scenario.limitedTo(new TriggerLimits(Set.of(), Set.of(delivery), null, null));

        assertThat(english(scenario)).contains("an order for ");
        assertThat(ukrainian(scenario)).contains("замовлення (");
    }

    /** Every trigger with every set of conditions, and every set of actions with all else on or off. */
    private static List<ScenarioDraft> combinations() {
        var drafts = new ArrayList<ScenarioDraft>();
        for (var trigger : EventType.values()) {
            IntStream.range(0, 16)
                    .forEach(set -> drafts.add(SampleScenario.on(trigger)
                            .cancelledBy(chosen(set, Condition.values()).toArray(Condition[]::new))
                            .draft()));
        }
        for (int set = 1; set < 32; set++) {
            for (int rest = 0; rest < 256; rest++) {
                drafts.add(combination(set, rest));
            }
        }
        return drafts;
    }

    private static ScenarioDraft combination(int set, int rest) {
        var channels = chosen(set >> 2, Channel.values());
        var sample = SampleScenario.on(EventType.ORDER_COMPLETED)
                .doing(
                        (set & 1) == 0 ? null : new PromoCodeAction("5", Timespan.of(2, TimeUnit.DAY)),
                        (set & 2) == 0 ? null : new CashbackAction(CashbackAction.Type.PERCENT, new BigDecimal("7.50")),
                        channels.isEmpty() ? null : over(channels, (rest & 64) != 0, (rest & 128) != 0));
        if ((rest & 1) != 0) {
            sample.oncePerOrder();
        }
        if ((rest & 2) != 0) {
            sample.oncePerUser();
        }
        if ((rest & 4) != 0) {
            sample.inactive();
        }
        if ((rest & 8) != 0) {
            sample.latestStart(1, TimeUnit.DAY);
        }
        if ((rest & 16) != 0) {
            sample.successIf(1, TimeUnit.MONTH, Condition.NEW_ORDER, Condition.REVIEW_CREATED);
        }
        if ((rest & 32) != 0) {
            sample.limitedTo(new TriggerLimits(Set.of(SourceType.ON_SITE), Set.of(), null, null));
        }
        return sample.draft();
    }

    private static <T> Set<T> chosen(int set, T[] all) {
        return IntStream.range(0, all.length)
                .filter(i -> (set & 1 << i) != 0)
                .mapToObj(i -> all[i])
                .collect(toSet());
    }

    private static MessageAction over(Set<Channel> channels, boolean first, boolean trackLinks) {
        return new MessageAction(
                over(channels.toArray(Channel[]::new)).channels(),
                first && channels.size() > 1 ? channels.stream().sorted().toList() : null,
                trackLinks);
    }

    private static MessageAction over(Channel... channels) {
        var texts = new HashMap<Channel, ChannelText>();
        Arrays.stream(channels).forEach(channel -> texts.put(channel, TEXT));
        return new MessageAction(texts);
    }

    private static String english(SampleScenario scenario) {
        return sentence("en").of(scenario.draft());
    }

    private static String ukrainian(SampleScenario scenario) {
        return sentence("uk").of(scenario.draft());
    }

    private static ScenarioSentence sentence(String language) {
        return new ScenarioSentence(
                Locale.of(language),
                Currency.getInstance("UAH"),
                id -> id.equals("5") ? Optional.of("Free pizza") : Optional.empty());
    }
}

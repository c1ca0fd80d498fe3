package io.afters.sandbox;

import io.afters.customers.Channel;
import io.afters.customers.CustomerFacts;
import io.afters.orders.DeliveryType;
import io.afters.orders.SourceType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A guest of the demo restaurant, with habits.
 *
 * @param firstDay of the month, on which the first order comes
 * @param everyDays how many days usually lie between two orders
 * @param appetite a usual total, in hryvnias
 */
record DemoGuest(
        CustomerFacts facts, int firstDay, int everyDays, int appetite, SourceType source, DeliveryType delivery) {
    private static final List<String> UKRAINIAN =
            words("Олена Андрій Марія Тарас Оксана Богдан Ірина Дмитро Софія Назар Юлія Петро Катерина Ігор Наталія");
    private static final List<String> UKRAINIAN_FAMILIES =
            words("Шевченко Коваленко Бондаренко Ткачук Кравець Мельник Поліщук Гончар Лисенко Савчук Сидоренко");
    private static final List<String> ENGLISH = words("Emma Oliver Grace Liam Chloe Noah Alice Henry Ruby Jack Maya");
    private static final List<String> ENGLISH_FAMILIES =
            words("Baker Carter Evans Fisher Hughes Mason O'Neill Porter Reed Walsh");

    /** More than one message can hold. */
    private static final List<String> TOO_MANY_TOKENS = Collections.nCopies(70, "t".repeat(1_000));

    /** How often guests come. */
    private enum Habit {
        REGULAR(0, 6, 4, 9),
        NOW_AND_THEN(0, 12, 10, 20),
        CAME_ONCE(0, 4, 60, 61),
        NEW(10, 34, 21, 22);

        private final int earliest;
        private final int latest;
        private final int leastPause;
        private final int mostPause;

        Habit(int earliest, int latest, int leastPause, int mostPause) {
            this.earliest = earliest;
            this.latest = latest;
            this.leastPause = leastPause;
            this.mostPause = mostPause;
        }

        static Habit any(SplittableRandom random) {
            var dice = random.nextInt(100);
            return dice < 22 ? REGULAR : dice < 62 ? NOW_AND_THEN : dice < 78 ? CAME_ONCE : NEW;
        }
    }

    /** So many guests, the same ones for the same random source. */
    static List<DemoGuest> some(int number, SplittableRandom random) {
        return IntStream.rangeClosed(1, number).mapToObj(n -> one(n, random)).toList();
    }

    /** The first app had a fault: it told a new push token at each start, and no message can be sent to so many. */
    static DemoGuest withFaultyApp(int firstDay) {
        var facts = new CustomerFacts(
                "guest-1000", "Василь Перший", "+380500000001", null, "uk", TOO_MANY_TOKENS, Map.of());
        return new DemoGuest(facts, firstDay, 60, 400, SourceType.ANDROID_APP, DeliveryType.TAKEAWAY);
    }

    private static DemoGuest one(int number, SplittableRandom random) {
        var habit = Habit.any(random);
        return new DemoGuest(
                facts(number, random),
                random.nextInt(habit.earliest, habit.latest),
                random.nextInt(habit.leastPause, habit.mostPause),
                random.nextInt(170, 650),
                source(random),
                delivery(random));
    }

    private static CustomerFacts facts(int number, SplittableRandom random) {
        var id = "guest-" + (1000 + number);
        var ukrainian = random.nextInt(100) < 68;
        return new CustomerFacts(
                id,
                ukrainian ? name(UKRAINIAN, UKRAINIAN_FAMILIES, random) : name(ENGLISH, ENGLISH_FAMILIES, random),
                random.nextInt(100) < 90 ? "+38050%07d".formatted(1_000_000 + number * 7_919) : null,
                random.nextInt(100) < 65 ? id + "@example.com" : null,
                ukrainian ? "uk" : random.nextInt(100) < 90 ? "en" : "pl",
                random.nextInt(100) < 72 ? List.of("demo-token-" + number) : List.of(),
                consents(random));
    }

    /** Most of them were never asked, and count as consented. */
    private static EnumMap<Channel, Boolean> consents(SplittableRandom random) {
        var consents = new EnumMap<Channel, Boolean>(Channel.class);
        for (var channel : Channel.values()) {
            if (random.nextInt(100) < 60) {
                consents.put(channel, random.nextInt(100) < 84);
            }
        }
        return consents;
    }

    private static SourceType source(SplittableRandom random) {
        var dice = random.nextInt(100);
        return dice < 28
                ? SourceType.WEBSITE
                : dice < 43
                        ? SourceType.IOS_APP
                        : dice < 71
                                ? SourceType.ANDROID_APP
                                : dice < 86 ? SourceType.CALL_CENTER : SourceType.AGGREGATOR;
    }

    private static DeliveryType delivery(SplittableRandom random) {
        var dice = random.nextInt(100);
        return dice < 48
                ? DeliveryType.STANDARD_DELIVERY
                : dice < 60 ? DeliveryType.DOORSTEP_DELIVERY : dice < 82 ? DeliveryType.TAKEAWAY : DeliveryType.DINE_IN;
    }

    private static String name(List<String> first, List<String> families, SplittableRandom random) {
        return first.get(random.nextInt(first.size())) + " " + families.get(random.nextInt(families.size()));
    }

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }
}

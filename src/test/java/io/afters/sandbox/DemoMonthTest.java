package io.afters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.CustomerFacts;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoMonthTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<DemoOrder> orders = DemoMonth.until(NOW, KYIV).orders();

    @Test
    void theSameDayMakesTheSameMonth() {
        assertThat(DemoMonth.until(NOW.plus(Duration.ofHours(3)), KYIV).orders())
                .isEqualTo(orders);
    }

    @Test
    void anotherDayMovesTheMonthAndKeepsWhoOrdersWhat() {
        var later = DemoMonth.until(NOW.plus(Duration.ofDays(200)), KYIV).orders();

        assertThat(later)
                .extracting(DemoOrder::facts)
                .isEqualTo(orders.stream().map(DemoOrder::facts).toList());
        assertThat(later)
                .extracting(DemoOrder::guest)
                .isEqualTo(orders.stream().map(DemoOrder::guest).toList());
    }

    @Test
    void someHundredOrdersOfDozensOfGuestsEndToday() {
        assertThat(orders).hasSizeBetween(200, 300).isSortedAccordingTo(Comparator.comparing(DemoOrder::placedAt));
        assertThat(orders.stream().map(order -> order.guest().id()).distinct()).hasSize(81);
        assertThat(orders.getFirst().placedAt())
                .isAfter(DemoMonth.until(NOW, KYIV).begin());
        assertThat(orders.getLast().placedAt())
                .isBetween(NOW.minus(Duration.ofDays(2)), NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void whatIsStillToComeIsNotTold() {
        var hours = DemoMonth.until(NOW, KYIV).hours();

        assertThat(hours.getLast().getLast().occurredAt()).isBeforeOrEqualTo(NOW);
        assertThat(hours.stream().flatMap(List::stream))
                .isSortedAccordingTo(Comparator.comparing(OrderEvent::occurredAt));
    }

    @Test
    void guestsDifferInLanguageAndInWhatIsKnownOfThem() {
        var guests = orders.stream().map(DemoOrder::guest).distinct().toList();

        assertThat(guests).extracting(CustomerFacts::language).contains("uk", "en", "pl");
        assertThat(guests)
                .anyMatch(guest -> guest.phone() == null)
                .anyMatch(guest -> guest.pushTokens().isEmpty());
        assertThat(guests)
                .anyMatch(guest -> guest.consents().containsValue(false))
                .anyMatch(guest -> guest.consents().isEmpty());
        assertThat(guests.stream().map(CustomerFacts::phone).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void anOrderIsCompletedOrCancelledButNeverBothAndReviewedOnlyAfterwards() {
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.completedAt() == null).isNotEqualTo(order.cancelledAt() == null));
        assertThat(orders.stream()
                        .flatMap(order -> order.events().stream())
                        .map(OrderEvent::type)
                        .distinct())
                .containsExactlyInAnyOrder(EventType.values());
        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(order.events()).isSortedAccordingTo(Comparator.comparing(OrderEvent::occurredAt)));
    }
}

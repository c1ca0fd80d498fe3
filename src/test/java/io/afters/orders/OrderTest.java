package io.afters.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.CustomerFacts;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Order UNKNOWN = Order.unknown("o-1", 7);
    private static final OrderFacts ALL =
            new OrderFacts("o-1", "1001", SourceType.IOS_APP, DeliveryType.TAKEAWAY, new BigDecimal("25.90"));
    private static final OrderFacts NOTHING = OrderFacts.of("o-1");

    @Test
    void anOrderIsCreatedByTheFirstOrderCreatedToldOfIt() {
        assertThat(UNKNOWN.isCreatedBy(EventType.ORDER_CREATED)).isTrue();
        assertThat(UNKNOWN.isCreatedBy(EventType.ORDER_COMPLETED)).isFalse();

        var created = UNKNOWN.told(event(EventType.ORDER_CREATED, NOON, ALL));
        assertThat(created.isCreatedBy(EventType.ORDER_CREATED)).isFalse();
        assertThat(created.placedAt()).isEqualTo(NOON);
    }

    @Test
    void anOrderThatWasOnlyHeardOfIsStillCreatedByItsFirstOrderCreated() {
        var completed = UNKNOWN.told(event(EventType.ORDER_COMPLETED, NOON, ALL));

        assertThat(completed.placedAt()).isNull();
        assertThat(completed.isCreatedBy(EventType.ORDER_CREATED)).isTrue();
    }

    @Test
    void aSecondOrderCreatedFillsInAndIsNoNewOrder() {
        var first = UNKNOWN.told(event(EventType.ORDER_CREATED, NOON, NOTHING));

        var second = first.told(event(EventType.ORDER_CREATED, NOON.minusSeconds(60), ALL));

        assertThat(second.placedAt()).isEqualTo(NOON);
        assertThat(second.total()).isEqualTo("25.90");
    }

    @Test
    void aLaterEventThatKnowsLessBlanksNothingOut() {
        var known = UNKNOWN.told(event(EventType.ORDER_CREATED, NOON, ALL));

        var told = known.told(event(EventType.ORDER_COMPLETED, NOON.plusSeconds(60), NOTHING));

        assertThat(told.number()).isEqualTo("1001");
        assertThat(told.sourceType()).isEqualTo(SourceType.IOS_APP);
        assertThat(told.deliveryType()).isEqualTo(DeliveryType.TAKEAWAY);
        assertThat(told.total()).isEqualTo("25.90");
        assertThat(told.completedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whereBothKnowSomethingTheEventThatHappenedLaterIsRight() {
        var at12 = event(EventType.ORDER_CREATED, NOON, ALL);
        var at13 = event(
                EventType.ORDER_COMPLETED,
                NOON.plusSeconds(3_600),
                new OrderFacts("o-1", null, null, null, new BigDecimal("31.00")));

        assertThat(UNKNOWN.told(at12).told(at13).total()).isEqualTo("31.00");
        assertThat(UNKNOWN.told(at13).told(at12).total()).isEqualTo("31.00");
        assertThat(UNKNOWN.told(at13).told(at12).number()).isEqualTo("1001");
    }

    @Test
    void eachKindOfEventIsRememberedByTheTimeFirstTold() {
        var told = UNKNOWN.told(event(EventType.ORDER_CREATED, NOON, NOTHING))
                .told(event(EventType.ORDER_CANCELLED, NOON.plusSeconds(1), NOTHING))
                .told(event(EventType.ORDER_COMPLETED, NOON.plusSeconds(2), NOTHING))
                .told(event(EventType.REVIEW_CREATED, NOON.plusSeconds(3), NOTHING))
                .told(event(EventType.REVIEW_CREATED, NOON.plusSeconds(9), NOTHING));

        assertThat(told.placedAt()).isEqualTo(NOON);
        assertThat(told.cancelledAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(told.completedAt()).isEqualTo(NOON.plusSeconds(2));
        assertThat(told.reviewedAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(told.toldAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void theOrderStaysWithTheCustomerItWasFirstToldOf() {
        var told = UNKNOWN.told(new OrderEvent(
                "/platform", "e-2", EventType.ORDER_COMPLETED, NOON, ALL, CustomerFacts.of("somebody else"), null));

        assertThat(told.customerId()).isEqualTo(7);
        assertThat(told.stored(42).id()).isEqualTo(42);
        assertThat(told.stored(42).customerId()).isEqualTo(7);
    }

    private static OrderEvent event(EventType type, Instant at, OrderFacts facts) {
        return new OrderEvent("/platform", "e-1", type, at, facts, CustomerFacts.of("c-1"), null);
    }
}

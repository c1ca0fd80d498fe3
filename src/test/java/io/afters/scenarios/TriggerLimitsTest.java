package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.orders.DeliveryType;
import io.afters.orders.Order;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerLimitsTest {
    private static final TriggerLimits NONE = new TriggerLimits(Set.of(), Set.of(), null, null);

    @Test
    void whereNothingIsChosenThereIsNoLimit() {
        assertThat(NONE.unmetBy(order(null, null, null))).isEmpty();
        assertThat(new TriggerLimits(null, null, null, null)).isEqualTo(NONE);
    }

    @Test
    void theSourceTypeIsOneOfTheChosenOnes() {
        var limits = new TriggerLimits(Set.of(SourceType.IOS_APP), Set.of(), null, null);

        assertThat(limits.unmetBy(order(SourceType.IOS_APP, null, null))).isEmpty();
        assertThat(limits.unmetBy(order(SourceType.WEBSITE, null, null)))
                .contains(new Decision.No("SOURCE_TYPE", "one of [IOS_APP]", "WEBSITE"));
    }

    @Test
    void theDeliveryTypeIsOneOfTheChosenOnes() {
        var limits = new TriggerLimits(Set.of(), Set.of(DeliveryType.DINE_IN), null, null);

        assertThat(limits.unmetBy(order(null, DeliveryType.DINE_IN, null))).isEmpty();
        assertThat(limits.unmetBy(order(null, DeliveryType.TAKEAWAY, null)))
                .contains(new Decision.No("DELIVERY_TYPE", "one of [DINE_IN]", "TAKEAWAY"));
    }

    @ParameterizedTest
    @CsvSource({"9.99, false", "10.00, true", "10, true", "20.00, true", "20.01, false", "20.000, true"})
    void thePriceLiesBetweenMinimumAndMaximumBothIncluded(BigDecimal total, boolean met) {
        var limits = new TriggerLimits(Set.of(), Set.of(), new BigDecimal("10.00"), new BigDecimal("20"));

        assertThat(limits.unmetBy(order(null, null, total)).isEmpty()).isEqualTo(met);
    }

    @Test
    void aPriceThatIsRefusedIsToldWithWhatWouldHaveBeenRight() {
        assertThat(new TriggerLimits(null, null, new BigDecimal("10.00"), null)
                        .unmetBy(order(null, null, new BigDecimal("9.99"))))
                .contains(new Decision.No("MIN_ORDER_PRICE", "at least 10.00", "9.99"));
        assertThat(new TriggerLimits(null, null, null, new BigDecimal("20.00"))
                        .unmetBy(order(null, null, new BigDecimal("25.90"))))
                .contains(new Decision.No("MAX_ORDER_PRICE", "at most 20.00", "25.90"));
    }

    @Test
    void aLimitOnSomethingThatTheOrderDoesNotTellIsNotMet() {
        var nothing = order(null, null, null);

        assertThat(new TriggerLimits(Set.of(SourceType.IOS_APP), null, null, null).unmetBy(nothing))
                .contains(new Decision.No("SOURCE_TYPE", "one of [IOS_APP]", "not known"));
        assertThat(new TriggerLimits(null, Set.of(DeliveryType.DINE_IN), null, null).unmetBy(nothing))
                .contains(new Decision.No("DELIVERY_TYPE", "one of [DINE_IN]", "not known"));
        assertThat(new TriggerLimits(null, null, BigDecimal.ZERO, null).unmetBy(nothing))
                .contains(new Decision.No("MIN_ORDER_PRICE", "at least 0", "not known"));
        assertThat(new TriggerLimits(null, null, null, BigDecimal.TEN).unmetBy(nothing))
                .contains(new Decision.No("MAX_ORDER_PRICE", "at most 10", "not known"));
    }

    @Test
    void everyLimitThatIsSetMustHold() {
        var limits = new TriggerLimits(
                Set.of(SourceType.IOS_APP), Set.of(DeliveryType.DINE_IN), BigDecimal.ONE, BigDecimal.TEN);

        assertThat(limits.unmetBy(order(SourceType.IOS_APP, DeliveryType.DINE_IN, BigDecimal.TWO)))
                .isEmpty();
        assertThat(limits.unmetBy(order(SourceType.WEBSITE, DeliveryType.DINE_IN, BigDecimal.TWO)))
                .isPresent();
        assertThat(limits.unmetBy(order(SourceType.IOS_APP, DeliveryType.TAKEAWAY, BigDecimal.TWO)))
                .isPresent();
        assertThat(limits.unmetBy(order(SourceType.IOS_APP, DeliveryType.DINE_IN, BigDecimal.ZERO)))
                .isPresent();
        assertThat(limits.unmetBy(order(SourceType.IOS_APP, DeliveryType.DINE_IN, new BigDecimal("11"))))
                .isPresent();
    }

    private static Order order(
            @Nullable SourceType source, @Nullable DeliveryType delivery, @Nullable BigDecimal total) {
        return new Order(11, "o-1", 7, null, source, delivery, total, null, null, null, null, Instant.EPOCH);
    }
}

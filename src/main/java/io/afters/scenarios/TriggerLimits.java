package io.afters.scenarios;

import io.afters.orders.DeliveryType;
import io.afters.orders.Order;
import io.afters.orders.SourceType;
import io.afters.shared.Amounts;
import io.afters.shared.Problems;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which orders may trigger: every limit that is set must hold. An empty set is no limit. */
public record TriggerLimits(
        Set<SourceType> sourceTypes,
        Set<DeliveryType> deliveryTypes,
        @Nullable BigDecimal minOrderPrice,
        @Nullable BigDecimal maxOrderPrice) {

    public TriggerLimits {
        sourceTypes = sourceTypes == null ? Set.of() : Set.copyOf(sourceTypes);
        deliveryTypes = deliveryTypes == null ? Set.of() : Set.copyOf(deliveryTypes);
    }

    /** The first limit that the order does not meet. What the order does not tell meets no limit. */
    public Optional<Decision.No> unmetBy(Order order) {
        if (!sourceTypes.isEmpty() && (order.sourceType() == null || !sourceTypes.contains(order.sourceType()))) {
            return no("SOURCE_TYPE", "one of " + sourceTypes, order.sourceType());
        }
        if (!deliveryTypes.isEmpty()
                && (order.deliveryType() == null || !deliveryTypes.contains(order.deliveryType()))) {
            return no("DELIVERY_TYPE", "one of " + deliveryTypes, order.deliveryType());
        }
        var total = order.total();
        if (minOrderPrice != null && (total == null || total.compareTo(minOrderPrice) < 0)) {
            return no("MIN_ORDER_PRICE", "at least " + minOrderPrice.toPlainString(), total);
        }
        if (maxOrderPrice != null && (total == null || total.compareTo(maxOrderPrice) > 0)) {
            return no("MAX_ORDER_PRICE", "at most " + maxOrderPrice.toPlainString(), total);
        }
        return Optional.empty();
    }

    void check(Problems problems, Currency currency) {
        Amounts.check(problems, "limits.minOrderPrice", minOrderPrice, currency);
        Amounts.check(problems, "limits.maxOrderPrice", maxOrderPrice, currency);
        if (minOrderPrice != null && maxOrderPrice != null && minOrderPrice.compareTo(maxOrderPrice) > 0) {
            problems.add("limits.minOrderPrice", "must not be above the maximum order price");
        }
    }

    private static Optional<Decision.No> no(String rule, String expected, @Nullable Object actual) {
        return Optional.of(new Decision.No(rule, expected, actual == null ? "not known" : actual.toString()));
    }
}

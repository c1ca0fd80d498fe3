package io.afters.orders.api;

import io.afters.customers.Channel;
import io.afters.orders.DeliveryType;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CloudEvent as the published contract describes it; {@link EventReading} reads it, and says more of what is wrong. */
record EventDocument(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        @Nullable String datacontenttype,
        @Nullable String dataschema,
        @Nullable String subject,
        Data data) {

    /** What happened; fields that are not known here are ignored. */
    record Data(Order order, Customer customer, @Nullable Review review) {}

    /** The order as far as the event knows it. */
    record Order(
            String id,
            @Nullable String number,
            @Nullable SourceType sourceType,
            @Nullable DeliveryType deliveryType,
            @Nullable BigDecimal total,
            @Nullable String currency) {}

    /** The customer as far as the event knows them. */
    record Customer(
            String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language,
            @Nullable List<String> pushTokens,
            @Nullable Map<Channel, Boolean> consents) {}

    /** What review.created tells. */
    record Review(@Nullable Integer rating, @Nullable String text) {}
}

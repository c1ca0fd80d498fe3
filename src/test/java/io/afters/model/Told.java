package io.afters.model;

import io.afters.customers.Channel;
import io.afters.customers.CustomerFacts;
import io.afters.model.Picture.CustomerSeen;
import io.afters.model.Picture.OrderSeen;
import io.afters.orders.DeliveryType;
import io.afters.orders.OrderFacts;
import io.afters.orders.SourceType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that events tell, such as a name. What is not told changes nothing; of two that tell it, the one that
 * happened later is right.
 */
final class Told<T> {
    private @Nullable T value;
    private Instant at = Instant.MIN;

    void tell(@Nullable T told, Instant time) {
        if (told != null && !time.isBefore(at)) {
            value = told;
            at = time;
        }
    }

    @Nullable T value() {
        return value;
    }

    T orElse(T other) {
        return value == null ? other : value;
    }

    /** What is known of a customer. */
    static final class CustomerTold {
        final Told<String> name = new Told<>();
        final Told<String> phone = new Told<>();
        final Told<String> email = new Told<>();
        final Told<String> language = new Told<>();
        final Told<List<String>> tokens = new Told<>();
        final Map<Channel, Told<Boolean>> consents = new EnumMap<>(Channel.class);

        CustomerTold() {
            for (var channel : Channel.values()) {
                consents.put(channel, new Told<>());
            }
        }

        void tell(CustomerFacts facts, Instant time) {
            name.tell(facts.name(), time);
            phone.tell(facts.phone(), time);
            email.tell(facts.email(), time);
            language.tell(facts.language(), time);
            tokens.tell(facts.pushTokens().isEmpty() ? null : facts.pushTokens(), time);
            facts.consents().forEach((channel, consent) -> consents.get(channel).tell(consent, time));
        }

        CustomerSeen seen() {
            var stated = new EnumMap<Channel, Boolean>(Channel.class);
            consents.forEach((channel, consent) -> {
                if (consent.value() != null) {
                    stated.put(channel, consent.value());
                }
            });
            return new CustomerSeen(
                    name.value(), phone.value(), email.value(), language.value(), tokens.orElse(List.of()), stated);
        }
    }

    /** What is known of an order. It stays with the customer of whom it was first told. */
    static final class OrderTold {
        final String customer;
        final Told<String> number = new Told<>();
        final Told<SourceType> source = new Told<>();
        final Told<DeliveryType> delivery = new Told<>();
        final Told<BigDecimal> total = new Told<>();

        OrderTold(String customer) {
            this.customer = customer;
        }

        void tell(OrderFacts facts, Instant time) {
            number.tell(facts.number(), time);
            source.tell(facts.sourceType(), time);
            delivery.tell(facts.deliveryType(), time);
            total.tell(facts.total(), time);
        }

        OrderSeen seen() {
            return new OrderSeen(
                    customer,
                    number.value(),
                    source.value() == null ? null : source.value().name(),
                    delivery.value() == null ? null : delivery.value().name(),
                    total.value() == null ? null : total.value().setScale(2));
        }
    }
}

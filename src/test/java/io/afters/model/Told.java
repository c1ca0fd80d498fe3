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
 * One thing that events tell, such as a name. What is not told changes nothing; what is known is replaced only by an
 * event that is no older than all others that told of the same customer or order.
 */
final class Told<T> {
    private @Nullable T value;

    void tell(@Nullable T told, boolean newer) {
        if (told != null && (newer || value == null)) {
            value = told;
        }
    }

    @Nullable T value() {
        return value;
    }

    T orElse(T other) {
        return value == null ? other : value;
    }

    /** Remembers the time of the newest event that told of something. */
    abstract static class Subject {
        private Instant newest = Instant.MIN;

        boolean isNewer(Instant time) {
            var newer = !time.isBefore(newest);
            newest = newer ? time : newest;
            return newer;
        }
    }

    /** What is known of a customer. */
    static final class CustomerTold extends Subject {
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
            var newer = isNewer(time);
            name.tell(facts.name(), newer);
            phone.tell(facts.phone(), newer);
            email.tell(facts.email(), newer);
            language.tell(facts.language(), newer);
            tokens.tell(facts.pushTokens().isEmpty() ? null : facts.pushTokens(), newer);
            facts.consents().forEach((channel, consent) -> consents.get(channel).tell(consent, newer));
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
    static final class OrderTold extends Subject {
        final String customer;
        final Told<String> number = new Told<>();
        final Told<SourceType> source = new Told<>();
        final Told<DeliveryType> delivery = new Told<>();
        final Told<BigDecimal> total = new Told<>();

        OrderTold(String customer) {
            this.customer = customer;
        }

        void tell(OrderFacts facts, Instant time) {
            var newer = isNewer(time);
            number.tell(facts.number(), newer);
            source.tell(facts.sourceType(), newer);
            delivery.tell(facts.deliveryType(), newer);
            total.tell(facts.total(), newer);
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

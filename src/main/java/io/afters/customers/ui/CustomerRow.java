package io.afters.customers.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.customers.CustomerShown;
import io.afters.shared.Ids;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of the list, with everything as it is written there. */
record CustomerRow(
        long id,
        String link,
        String name,
        String externalId,
        String reach,
        String state,
        String stateClasses,
        String since,
        String exactly) {

    static CustomerRow of(CustomerShown customer, Moments moments) {
        var erased = customer.erased();
        return new CustomerRow(
                customer.id(),
                "customers/" + Ids.format(customer.id()),
                erased ? text("customer.erased") : Objects.requireNonNullElse(customer.name(), customer.externalId()),
                erased ? "" : customer.externalId(),
                Stream.of(customer.phone(), customer.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                customer.blocked() ? text("customer.blocked") : "",
                Mark.BAD.classes(),
                moments.relative(customer.createdAt()),
                moments.exactly(customer.createdAt()));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

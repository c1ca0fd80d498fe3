package io.afters.promotions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.CustomerList;
import io.afters.customers.CustomerShown;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice of one customer: looked for by name, phone in any notation, e-mail or the platform's id. */
class CustomerField extends ComboBox<CustomerShown> {
    /** Whoever is not among so many is found by typing more. */
    private static final int MOST = 100;

    CustomerField(CustomerList customers, CurrentAccount current) {
        setItems(query -> {
            var typed = query.getFilter().filter(text -> !text.isBlank()).orElse(null);
            var most = Math.min(MOST, query.getOffset() + query.getLimit());
            return customers.find(current.get(), typed, Long.MAX_VALUE, most).stream()
                    .filter(customer -> !customer.erased())
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        setItemLabelGenerator(CustomerField::label);
        setClearButtonVisible(true);
    }

    private static String label(CustomerShown customer) {
        return Stream.of(customer.name(), customer.phone(), customer.externalId())
                .filter(Objects::nonNull)
                .limit(2)
                .collect(Collectors.joining(" · "));
    }
}

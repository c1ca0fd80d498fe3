package io.afters.scenarios.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import io.afters.customers.CustomerShown;
import io.afters.scenarios.Rehearsal.Guest;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For whom messages are shown: a made-up guest, the worst case, or somebody real. */
class GuestChoice extends ComboBox<GuestChoice.Option> {
    private final transient PreviewGuests guests;
    private final transient List<Option> made = List.of(
            new Option(getTranslation("preview.guest.example"), () -> Guest.EXAMPLE),
            new Option(getTranslation("preview.guest.longest"), () -> Guest.LONGEST));
    private transient Guest guest = Guest.EXAMPLE;

    /** @param chosen is told of another choice */
    GuestChoice(PreviewGuests guests, Runnable chosen) {
        this.guests = guests;
        setLabel(getTranslation("preview.guest"));
        setTooltipText(getTranslation("preview.guest.how"));
        setItemLabelGenerator(Option::label);
        setItems(DataProvider.fromFilteringCallbacks(
                query -> options(query.getFilter().orElse(""))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> (int) options(query.getFilter().orElse("")).count()));
        setValue(made.getFirst());
        addValueChangeListener(change -> {
            if (change.getValue() == null) {
                setValue(made.getFirst());
            } else {
                guest = change.getValue().guest().get();
                chosen.run();
            }
        });
    }

    private Stream<Option> options(String typed) {
        var real = guests.find(typed).map(found -> new Option(label(found), () -> guests.guest(found.id())));
        return typed.isBlank() ? Stream.concat(made.stream(), real) : real;
    }

    private static String label(CustomerShown customer) {
        return Stream.of(customer.name(), customer.phone(), customer.externalId())
                .filter(Objects::nonNull)
                .limit(2)
                .collect(Collectors.joining(" · "));
    }

    /** Whoever is chosen. */
    Guest guest() {
        return guest;
    }

    /** Somebody, read only once they are chosen. */
    record Option(String label, Supplier<Guest> guest) {}
}

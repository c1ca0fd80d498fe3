package io.afters.panel.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.RouterLink;
import io.afters.shared.WholeDays;
import io.afters.shared.ui.DayField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where one chooses for which days the numbers are told. */
class PeriodBar extends Div {
    private final Nav choices = new Nav();
    private final DayField from = new DayField(getTranslation("dashboard.from"));
    private final DayField to = new DayField(getTranslation("dashboard.to"));

    PeriodBar() {
        addClassName("period-bar");
        choices.addClassName("period-choices");
        choices.getElement().setAttribute("aria-label", getTranslation("dashboard.period"));
        add(choices, from, to);
        from.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(from.getValue(), isBefore(to.getValue(), from.getValue()) ? from.getValue() : to.getValue());
            }
        });
        to.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(isBefore(to.getValue(), from.getValue()) ? to.getValue() : from.getValue(), to.getValue());
            }
        });
    }

    void show(Period period, WholeDays days) {
        choices.removeAll();
        Period.CHOICES.forEach(number -> choices.add(choice(number, period)));
        from.setValue(days.from());
        to.setValue(days.to());
    }

    private static RouterLink choice(int number, Period period) {
        var link = new RouterLink("", DashboardView.class);
        link.setText(link.getTranslation("dashboard.days." + number));
        link.setQueryParameters(Period.last(number).url().parameters());
        if (period.number() == number) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void go(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return;
        }
        var chosen = Period.between(first, last);
        if (!first.equals(chosen.from())) {
            Notification.show(getTranslation("dashboard.too-long", Period.MOST));
        }
        UI.getCurrent().navigate(DashboardView.class, chosen.url().parameters());
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}

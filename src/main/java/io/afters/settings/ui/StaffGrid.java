package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import io.afters.shared.ui.FittingGrid;

/** The staff as a list. On a narrow screen the first column tells everything. */
class StaffGrid extends FittingGrid<StaffRow> {
    private static final int PAGE = 100;

    StaffGrid(SerializableFunction<StaffRow, Component> menu) {
        super(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(this::person))
                .setHeader(getTranslation("staff.column.name"))
                .setFlexGrow(3)
                .setWidth("14rem");
        showFrom(
                0,
                addColumn(StaffRow::roleWord)
                        .setHeader(getTranslation("staff.role"))
                        .setFlexGrow(1)
                        .setWidth("7rem"));
        showFrom(
                0,
                addColumn(Standing.cell(StaffRow::standing))
                        .setHeader(getTranslation("staff.column.status"))
                        .setFlexGrow(2)
                        .setWidth("12rem"));
        showFrom(
                760,
                addColumn(LitRenderer.<StaffRow>of("<span title=\"${item.exactly}\">${item.seen}</span>")
                                .withProperty("seen", StaffRow::seen)
                                .withProperty("exactly", StaffRow::seenExactly))
                        .setHeader(getTranslation("staff.column.seen"))
                        .setFlexGrow(1)
                        .setWidth("9rem"));
        showMenu(menu);
        getElement().setAttribute("aria-label", getTranslation("settings.staff"));
    }

    private Div person(StaffRow row) {
        var name = new Span(row.self() ? getTranslation("staff.self", row.name()) : row.name());
        name.addClassName("first-line");
        var email = new Span(row.email());
        email.addClassName("second-line");
        var narrow = new Span(new Span(row.roleWord() + " "), row.standing().badge());
        narrow.addClassName("narrow-only");
        var seen = new Span(getTranslation("staff.seen", row.seen()));
        seen.addClassNames("narrow-only", "second-line");
        var cell = new Div(name, email, narrow, seen);
        cell.addClassName("cell");
        return cell;
    }
}

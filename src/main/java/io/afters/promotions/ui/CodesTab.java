package io.afters.promotions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.shared.Ids;
import io.afters.shared.ui.DayField;
import io.afters.shared.ui.Days;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.LiveGrid;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The codes of one campaign: filtered by the URL, looked at one by one, taken back, taken away as a file. */
class CodesTab extends Div {
    private final transient CodeRows codes;
    private final transient Consumer<CodeFilters> go;
    private final TextField part;
    private final Select<CodeStatus> status;
    private final CustomerField customer;
    private final DayField from;
    private final DayField to;
    private final CodeGrid grid;
    private final Span count = new Span();
    private final Anchor export = new Anchor();
    private final Button revoke;
    private transient @Nullable PromoCampaign campaign;
    private transient CodeFilters filters = CodeFilters.NONE;
    private transient @Nullable CodeDialog open;

    /** @param go is told which codes somebody wants to see */
    CodesTab(CodeRows codes, Consumer<CodeFilters> go) {
        this.codes = codes;
        this.go = go;
        var bar = new FilterBar(() -> go.accept(chosen()));
        part = bar.search(getTranslation("codes.search"), getTranslation("codes.search.how"));
        status = bar.choice(
                getTranslation("codes.any-status"), CodeWords.ORDER, each -> getTranslation("code.status." + each));
        customer = bar.put(codes.customers(), getTranslation("codes.any-customer"));
        from = day(bar, "codes.assigned-from");
        to = day(bar, "codes.assigned-to");
        grid = new CodeGrid(
                (below, most) -> codes.page(campaign(), filters.search(codes.zone()), below, most),
                () -> codes.count(campaign(), filters.search(codes.zone())),
                code -> filters.opening(code)
                        .url()
                        .href("campaigns/" + Ids.format(campaign().id())));
        revoke = new Button(getTranslation("codes.revoke"), click -> revokeSelected());
        count.addClassName("count");
        export.setText(getTranslation("codes.export"));
        export.addClassName("export");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", true);
        var head = new Div(count, revoke, export);
        head.addClassName("codes-head");
        revoke.setVisible(codes.allowed());
        export.setVisible(codes.allowed());
        if (codes.allowed()) {
            grid.letSelect(this::selected);
        }
        selected(0);
        addClassName("codes-tab");
        add(bar, head, grid);
    }

    private DayField day(FilterBar bar, String label) {
        var day = bar.day(getTranslation(label));
        day.setTooltipText(getTranslation(label + ".how", codes.zone().getId()));
        return day;
    }

    private CodeFilters chosen() {
        var of = customer.getValue();
        return new CodeFilters(
                FilterBar.text(part),
                status.getValue(),
                of == null ? null : of.id(),
                new Days(from.getValue(), to.getValue()),
                null);
    }

    /** Shows these codes of this campaign. */
    void show(PromoCampaign ofCampaign, CodeFilters asked) {
        campaign = ofCampaign;
        filters = asked;
        part.setValue(Objects.requireNonNullElse(asked.part(), ""));
        status.setValue(asked.status());
        customer.setValue(codes.customer(asked.customerId()));
        from.setValue(asked.assigned().from());
        to.setValue(asked.assigned().to());
        grid.show(asked.narrow());
        export.setHref(asked.withoutCode().url().href("campaigns/" + Ids.format(ofCampaign.id()) + "/codes.csv"));
        count();
        open(asked.code());
    }

    private void open(@Nullable Long code) {
        if (open != null) {
            open.close();
            open = null;
        }
        if (code != null) {
            codes.find(campaign(), code).ifPresent(found -> {
                var dialog = new CodeDialog(
                        codes.story(campaign(), found),
                        codes.allowed() ? () -> revoke(List.of(found)) : null,
                        () -> go.accept(filters.withoutCode()));
                dialog.open();
                open = dialog;
            });
        }
    }

    private void revokeSelected() {
        revoke(codes.read(campaign(), grid.selectedIds()));
    }

    private void revoke(List<PromoCode> some) {
        new RevokeDialog(some, reason -> codes.revoke(some, reason), () -> {
                    grid.deselectAll();
                    follow();
                    go.accept(filters.withoutCode());
                })
                .open();
    }

    private void selected(int number) {
        revoke.setEnabled(number > 0);
        revoke.setText(number == 0 ? getTranslation("codes.revoke") : CodeWords.counted("codes.revoke.some", number));
    }

    void follow() {
        grid.follow();
        count();
    }

    private void count() {
        var counted = grid.counted();
        count.setText(
                counted < LiveGrid.MOST_COUNTED
                        ? getTranslation("codes.count", counted)
                        : getTranslation("codes.count.many", counted));
    }

    private PromoCampaign campaign() {
        return Objects.requireNonNull(campaign, "The URL names the campaign");
    }
}

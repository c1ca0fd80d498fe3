package io.afters.customers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.CustomerList;
import io.afters.shared.ui.FilterBar;
import io.afters.shared.ui.ListHead;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.LiveGrid;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** All customers of the account, found by name, phone, e-mail or id. */
@Route("customers")
@Menu(title = "customers.title", order = 4, icon = "vaadin:users")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CustomersView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final String SEARCH = "q";

    private final transient CurrentAccount current;
    private final transient Clock clock;

    private final ListHead head;
    private final TextField search;
    private final CustomerGrid grid;
    private @Nullable String sought;

    CustomersView(CustomerList customers, CurrentAccount current, Clock clock) {
        this.current = current;
        this.clock = clock;
        this.head = new ListHead(
                getTranslation("customers.title"), "customers", current.get().zone());
        var bar = new FilterBar(this::choose);
        this.search = bar.search(getTranslation("customers.search"), getTranslation("customers.search.hint"));
        this.grid = new CustomerGrid(
                (below, most) -> customers.find(current.get(), sought, below, most).stream()
                        .map(customer -> CustomerRow.of(customer, moments()))
                        .toList(),
                () -> customers.count(current.get(), sought, LiveGrid.MOST_COUNTED));
        addClassName("list-view");
        add(new Section(head, bar, grid));
        Live.keep(this, () -> {
            grid.follow();
            head.count(grid.counted());
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sought = UrlQuery.of(event.getLocation().getQueryParameters()).text(SEARCH);
        search.setValue(sought == null ? "" : sought);
        grid.show(sought != null);
        head.count(grid.counted());
    }

    private void choose() {
        var url = UrlQuery.empty().with(SEARCH, FilterBar.text(search));
        UI.getCurrent().navigate(CustomersView.class, url.parameters());
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.title") + " · Afters";
    }
}

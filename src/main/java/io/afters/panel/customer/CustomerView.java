package io.afters.panel.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Caution;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One customer: how to reach them, their cashback, and everything that happened with them. */
@Route("customers/:" + CustomerView.CUSTOMER)
@StyleSheet("context://css/people.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CustomerView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String CUSTOMER = "customer";

    private final transient CustomerFiles files;
    private final transient PersonExport export;
    private final transient CurrentAccount current;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private transient @Nullable CustomerFile shown;
    private @Nullable CustomerTabs tabs;

    CustomerView(
            CustomerFiles files,
            PersonExport export,
            CurrentAccount current,
            AuthenticationContext authentication,
            Clock clock) {
        this.files = files;
        this.export = export;
        this.authentication = authentication;
        this.current = current;
        this.clock = clock;
        addClassName("file-view");
        Live.keep(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get(CUSTOMER).orElse("");
        try {
            var file = files.get(Ids.parse(id).orElseThrow(() -> new NotFound("customer")));
            tabs = new CustomerTabs(
                    files,
                    file,
                    this::moments,
                    UrlQuery.of(event.getLocation().getQueryParameters()).text("tab"));
            show(file);
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void follow() {
        var now = files.get(shown().customer().id());
        if (!now.equals(shown())) {
            show(now);
        }
        tabs().follow(now);
    }

    private void show(CustomerFile file) {
        shown = file;
        removeAll();
        add(head(file));
        if (file.customer().erased()) {
            var told = new Paragraph(getTranslation("customer.erased.how"));
            told.addClassName("list-about");
            add(told);
        }
        add(new CustomerCards(file, moments()), tabs());
    }

    private Header head(CustomerFile file) {
        var head = new Header(new Anchor("customers", "← " + getTranslation("customers.title")), new H1(name(file)));
        if (file.customer().blocked()) {
            head.add(Mark.BAD.badge(getTranslation("customer.blocked")));
        }
        if (authentication.hasRole(Role.ADMIN.name())) {
            head.add(actions(file));
        }
        head.addClassName("list-head");
        return head;
    }

    private Div actions(CustomerFile file) {
        var export =
                new Anchor((DownloadHandler) event -> download(file.id(), event), getTranslation("customer.export"));
        export.setTitle(getTranslation("customer.export.how"));
        var actions = new Div(export);
        if (!file.customer().erased()) {
            var erase = new Button(getTranslation("customer.erase"), click -> confirm(file));
            erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            actions.add(erase);
        }
        actions.addClassNames("aside-action", "person-actions");
        return actions;
    }

    private void confirm(CustomerFile file) {
        new Caution(
                        getTranslation("customer.erase.title", name(file)),
                        getTranslation("customer.erase.text"),
                        getTranslation("customer.erase"),
                        getTranslation("customer.erase.not"),
                        () -> {
                            files.erase(file);
                            Notices.done(getTranslation("customer.erase.done"));
                            follow();
                        })
                .open();
    }

    /** A request of its own: who asks is asked again. */
    private void download(long id, DownloadEvent event) throws IOException {
        event.setFileName("customer-" + Ids.format(id) + ".json");
        event.setContentType("application/json");
        export.write(id, current.caller(), event.getOutputStream());
    }

    private CustomerTabs tabs() {
        return Objects.requireNonNull(tabs, "The URL names the customer");
    }

    private String name(CustomerFile file) {
        return file.customer().erased()
                ? getTranslation("customer.erased")
                : Objects.requireNonNullElse(
                        file.customer().name(), file.customer().externalId());
    }

    private CustomerFile shown() {
        return Objects.requireNonNull(shown, "The URL names the customer");
    }

    private Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? getTranslation("customers.title") : name(shown)) + " · Afters";
    }
}

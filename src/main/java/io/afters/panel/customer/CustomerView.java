package io.afters.panel.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.afters.accounts.CurrentAccount;
import io.afters.accounts.Role;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Timeline;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One customer: how to reach them, their cashback, and everything that happened with them. */
@Route("customers/:" + CustomerView.CUSTOMER)
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class CustomerView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    static final String CUSTOMER = "customer";

    private final transient CustomerFiles files;
    private final transient CurrentAccount current;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private transient @Nullable CustomerFile shown;
    private transient List<Timeline.Line> lines = List.of();

    CustomerView(CustomerFiles files, CurrentAccount current, AuthenticationContext authentication, Clock clock) {
        this.files = files;
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
            show(files.get(Ids.parse(id).orElseThrow(() -> new NotFound("customer"))));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void follow() {
        var now = files.get(shown().customer().id());
        if (!now.customer().equals(shown().customer())
                || !new CustomerStory(now, moments()).lines().equals(lines)) {
            show(now);
        }
    }

    private void show(CustomerFile file) {
        shown = file;
        lines = new CustomerStory(file, moments()).lines();
        removeAll();
        add(head(file), new CustomerCards(file, lines, moments()));
    }

    private Header head(CustomerFile file) {
        var head = new Header(new Anchor("customers", "← " + getTranslation("customers.title")), new H1(name(file)));
        if (file.customer().blocked()) {
            head.add(Mark.BAD.badge(getTranslation("customer.blocked")));
        }
        if (authentication.hasRole(Role.ADMIN.name()) && !file.customer().erased()) {
            var erase = new Button(getTranslation("customer.erase"), click -> confirm(file));
            erase.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            erase.addClassName("aside-action");
            head.add(erase);
        }
        head.addClassName("list-head");
        return head;
    }

    private void confirm(CustomerFile file) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("customer.erase.title", name(file)));
        dialog.setText(getTranslation("customer.erase.text"));
        dialog.setConfirmText(getTranslation("customer.erase"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("customer.erase.not"));
        dialog.addConfirmListener(confirmed -> {
            files.erase(file);
            Notices.done(getTranslation("customer.erase.done"));
            follow();
        });
        dialog.open();
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

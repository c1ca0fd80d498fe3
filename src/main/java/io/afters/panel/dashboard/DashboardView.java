package io.afters.panel.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.shared.ui.EmptyState;
import io.afters.shared.ui.Live;
import io.afters.shared.ui.UrlQuery;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How things go, and where one lands. Every number leads to the list behind it. */
@Route("dashboard")
@Menu(title = "dashboard.title", order = -1, icon = "vaadin:dashboard")
@StyleSheet("context://css/dashboard.css")
@RolesAllowed({"ADMIN", "MARKETER", "SUPPORT"})
class DashboardView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Reading takes no more than a twentieth of the time, however many rows there are. */
    private static final int REST = 20;

    private final transient FiguresOfDays figures;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    private final Span shownDays = new Span();
    private final PeriodBar bar = new PeriodBar();
    private final Div empty = new Div();
    private final Div cards = new Div();
    private final List<Card> parts =
            List.of(new FunnelCard(), new DaysCard(), new CodesCard(), new MessagesCard(), new ScenariosCard());

    private transient Period period = Period.USUAL;
    private transient @Nullable Figures shown;
    private transient Instant nextLook = Instant.MIN;

    DashboardView(FiguresOfDays figures, CurrentAccount current, Clock clock) {
        this.figures = figures;
        this.current = current;
        this.clock = clock;
        addClassNames("file-view", "dashboard");
        shownDays.addClassName("count");
        var zone = new Span(getTranslation("time.zone", current.get().zone().getId()));
        zone.addClassName("zone");
        var head = new Header(new H1(getTranslation("dashboard.title")), shownDays, zone);
        head.addClassName("list-head");
        cards.addClassName("cards");
        parts.forEach(cards::add);
        add(head, bar, empty, cards);
        Live.keep(this, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        period = Period.of(UrlQuery.of(event.getLocation().getQueryParameters()));
        read();
    }

    private void follow() {
        if (!clock.instant().isBefore(nextLook)) {
            read();
        }
    }

    private void read() {
        var account = current.get();
        var now = clock.instant();
        var begun = System.nanoTime();
        var read = figures.read(account, period.days(now, account.zone()), now);
        var took = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST);
        nextLook = now.plus(took.compareTo(PAUSE) > 0 ? took : PAUSE);
        if (!read.equals(shown)) {
            show(read, account);
            shown = read;
        }
    }

    private void show(Figures read, Account account) {
        var words = new Words(getLocale());
        shownDays.setText(words.days(read.days()));
        bar.show(period, read.days());
        empty.removeAll();
        if (read.isEmpty()) {
            empty.add(read.scenarios() ? quiet(account, words) : begin());
        }
        cards.setVisible(!read.isEmpty());
        if (!read.isEmpty()) {
            var links = new Links(read.days());
            parts.forEach(card -> card.show(read, links, words));
        }
    }

    /** For an account that has just begun. */
    private EmptyState begin() {
        return current.caller().changesMarketing()
                ? new EmptyState(
                        getTranslation("dashboard.begin"),
                        getTranslation("dashboard.begin.how"),
                        button("dashboard.begin.create", "scenarios/new"))
                : new EmptyState(getTranslation("dashboard.begin"), getTranslation("dashboard.begin.read"));
    }

    private EmptyState quiet(Account account, Words words) {
        var days = period.days(clock.instant(), account.zone());
        return new EmptyState(
                getTranslation("dashboard.none", words.days(days)),
                getTranslation("dashboard.none.how"),
                button("dashboard.none.longer", Period.last(90).url().href("dashboard")));
    }

    private Component button(String key, String href) {
        var button = new Button(getTranslation(key), click -> Links.open(href));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.title") + " · Afters";
    }
}

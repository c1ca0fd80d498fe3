package io.afters.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.afters.accounts.StaffMember;
import io.github.classgraph.ClassGraph;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The control panel without a browser, as one staff member sees it. Leave it when the test ends. */
@TestComponent
public class TestPanel {
    private static final Routes ROUTES = routes();

    private final ApplicationContext context;
    private @Nullable Authentication signedIn;

    TestPanel(ApplicationContext context) {
        this.context = context;
    }

    /** Views are package-private: Karibu's own search would pass them over. */
    private static Routes routes() {
        var routes = new HashSet<Class<? extends Component>>();
        var errors = new HashSet<Class<? extends HasErrorParameter<?>>>();
        try (var found =
                new ClassGraph().enableAllInfo().acceptPackages("io.afters").scan()) {
            found.getClassesWithAnnotation(Route.class)
                    .loadClasses(Component.class)
                    .forEach(routes::add);
            found.getClassesWithAnnotation(Layout.class)
                    .loadClasses(Component.class)
                    .forEach(routes::add);
            found.getClassesImplementing(HasErrorParameter.class).loadClasses(Component.class).stream()
                    .map(TestPanel::error)
                    .forEach(errors::add);
        }
        return new Routes(routes, errors, true);
    }

    @SuppressWarnings("unchecked") // it was looked for by this very interface
    private static Class<? extends HasErrorParameter<?>> error(Class<?> view) {
        return (Class<? extends HasErrorParameter<?>>) view;
    }

    /** Opens the panel as this member, at this path such as {@code tasks?status=PENDING}. */
    public void enter(StaffMember member, String path) {
        var role = "ROLE_" + member.role();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                member, null, List.of(new SimpleGrantedAuthority(role)));
        open(signedIn, role);
        go(path);
    }

    /** Opens the panel as nobody. */
    public void enterAsNobody(String path) {
        open(null, "");
        go(path);
    }

    /** The next request of the same browser, after the test did something over the API meanwhile. */
    public void resume() {
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }

    private void open(@Nullable Authentication as, String role) {
        signedIn = as;
        resume();
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(as);
            request.setUserInRole((principal, asked) -> role.equals("ROLE_" + asked) || role.equals(asked));
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    public void go(String path) {
        resume();
        var parts = path.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length < 2 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        MockVaadin.clientRoundtrip(false);
    }

    /** Two seconds pass, after which a browser asks for what is new. */
    public void poll() {
        resume();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip(false);
    }

    /** Where the browser would be, without the beginning slash. */
    public String location() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    public void leave() {
        signedIn = null;
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}

package io.afters.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.shared.ui.Translations;
import jakarta.servlet.FilterChain;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What browsers of somebody who is signed in get while nothing can be read. */
class DatabaseAwayPageTest {
    private final DatabaseAwayPage page = new DatabaseAwayPage(new Translations());
    private final StaffCheck check = new StaffCheck(staffThatCanNotBeRead(), null, PanelSecurity.files());

    private static StaffMembers staffThatCanNotBeRead() {
        return (StaffMembers) Proxy.newProxyInstance(
                StaffMembers.class.getClassLoader(),
                new Class<?>[] {StaffMembers.class},
                (proxy, method, arguments) -> {
                    throw new DataAccessResourceFailureException(
                            "away", new SQLTransientConnectionException("No connection is available"));
                });
    }

    @BeforeEach
    void signIn() {
        var member = new StaffMember(7, "olena@kitchen.test", "Olena", Role.ADMIN, "hash", Instant.EPOCH);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        FilterChain inner = (asked, answered) -> answered.getWriter().print("served");
        page.doFilter(request, response, (asked, answered) -> check.doFilter(asked, answered, inner));
        return response;
    }

    private static MockHttpServletRequest get(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    @Test
    void aPageSaysSoInTheLanguageOfWhoeverAsksAndOpensAgain() throws Exception {
        var request = get("/tasks");
        request.addPreferredLocale(Locale.of("uk", "UA"));
        var answer = answer(request);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString())
                .contains(
                        "<html lang=\"uk\">",
                        "<meta http-equiv=\"refresh\" content=\"5\">",
                        "База даних зараз недоступна");
    }

    @Test
    void whatWasPostedIsNotPostedAgain() throws Exception {
        var request = get("/login");
        request.setMethod("POST");

        assertThat(answer(request).getContentAsString()).contains("content=\"5; url=/login\"");
    }

    @Test
    void aCallOfVaadinGetsTheStatusAloneAndIsRepeatedByIt() throws Exception {
        var request = get("/");
        request.setMethod("POST");
        request.setParameter("v-r", "uidl");
        var answer = answer(request);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/app.css", "/js/chart.js", "/favicon.svg", "/aura/aura.css", "/VAADIN/build/index.js"})
    void filesAreHandedOutAllTheSame(String path) throws Exception {
        assertThat(answer(get(path)).getContentAsString()).isEqualTo("served");
    }

    @Test
    void whatAScreenHandsOutIsNoFile() throws Exception {
        assertThat(answer(get("/VAADIN/dynamic/resource/0/codes.csv")).getStatus())
                .isEqualTo(503);
    }

    @Test
    void anyOtherFailureIsNotItsBusiness() {
        var fault = new IllegalStateException("a fault of ours");

        assertThatThrownBy(() -> page.doFilter(get("/tasks"), new MockHttpServletResponse(), (asked, answered) -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }
}

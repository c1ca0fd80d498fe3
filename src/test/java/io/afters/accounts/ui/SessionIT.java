package io.afters.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.afters.accounts.Account;
import io.afters.accounts.OwnProfile;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.accounts.Team;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.MockMvc;

@AftersIT
class SessionIT {
    @Autowired
    TestAccounts accounts;

    @Autowired
    Team team;

    @Autowired
    OwnProfile profile;

    @Autowired
    MockMvc mvc;

    @Autowired
    SecurityContextHolderStrategy holder;

    private Account account;
    private StaffMember admin;
    private StaffMember marketer;

    @BeforeEach
    void somebodyIsSignedIn() {
        // The holder is one for the JVM, and was set by whichever test's application began last
        SecurityContextHolder.setContextHolderStrategy(holder);
        account = accounts.open();
        admin = accounts.staff(account, Role.ADMIN);
        marketer = accounts.staff(account, Role.MARKETER);
    }

    private MockHttpSession signedIn() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();
        mvc.perform(post("/login")
                        .session(session)
                        .with(request -> {
                            request.setRemoteAddr(UUID.randomUUID().toString());
                            return request;
                        })
                        .param("username", marketer.email())
                        .param("password", TestAccounts.PASSWORD))
                .andReturn();
        assertThat(session.getId()).as("a new session id at sign-in").isNotEqualTo(before);
        return session;
    }

    private void endsAfter(Consumer<StaffMember> change) throws Exception {
        var session = signedIn();
        mvc.perform(get("/actuator/health").session(session));
        assertThat(session.isInvalid()).isFalse();

        change.accept(admin);
        // No screen: Vaadin itself would refuse that, and does not run here.
        var answer = mvc.perform(get("/campaigns/1/codes.csv").session(session))
                .andReturn()
                .getResponse();

        assertThat(session.isInvalid()).isTrue();
        assertThat(Objects.toString(answer.getRedirectedUrl())).endsWith("/login");
    }

    @Test
    void aBlockedMembersNextRequestIsRefused() throws Exception {
        endsAfter(by -> team.block(by, marketer.id()));
    }

    @Test
    void aMembersNextRequestAfterAnotherRoleIsRefused() throws Exception {
        endsAfter(by -> team.changeRole(by, marketer.id(), Role.SUPPORT));
    }

    @Test
    void anotherSessionsNextRequestAfterANewPasswordIsRefused() throws Exception {
        endsAfter(by -> profile.changePassword(
                marketer,
                TestAccounts.PASSWORD,
                "seven green lemons",
                UUID.randomUUID().toString()));
    }

    @Test
    void whoTellsAnotherNameStaysSignedIn() throws Exception {
        var session = signedIn();
        profile.change(marketer, "Olena", "+380501234567");
        mvc.perform(get("/actuator/health").session(session));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void theAddressOfALinkIsToldToNoOtherSite() throws Exception {
        var answer = mvc.perform(get("/welcome/" + "a".repeat(40))).andReturn().getResponse();

        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }
}

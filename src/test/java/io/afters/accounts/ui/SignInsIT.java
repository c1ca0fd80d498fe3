package io.afters.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.afters.accounts.Account;
import io.afters.accounts.OwnProfile;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.accounts.Team;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser without a session that any node knows, and what its cookie is good for. A new session is another node. */
@AftersIT
class SignInsIT {
    /** Needs a sign-in, and no Vaadin, which does not run here. */
    private static final String DOWNLOAD = "/campaigns/1/codes.csv";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Team team;

    @Autowired
    OwnProfile profile;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecurityContextHolderStrategy holder;

    private StaffMember admin;
    private StaffMember marketer;

    /** At the node where the marketer signed in. */
    private MockHttpSession first;

    private Cookie cookie;

    @BeforeEach
    void somebodySignsIn() throws Exception {
        // The holder is one for the JVM, and was set by whichever test's application began last
        SecurityContextHolder.setContextHolderStrategy(holder);
        Account account = accounts.open();
        admin = accounts.staff(account, Role.ADMIN);
        marketer = accounts.staff(account, Role.MARKETER);
        first = new MockHttpSession();
        cookie = signIn(first);
    }

    private Cookie signIn(MockHttpSession session, Cookie... before) throws Exception {
        var request = post("/login")
                .session(session)
                .secure(true)
                .with(each -> {
                    each.setRemoteAddr(UUID.randomUUID().toString());
                    return each;
                })
                .param("username", marketer.email())
                .param("password", TestAccounts.PASSWORD);
        if (before.length > 0) {
            request.cookie(before);
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        return Objects.requireNonNull(answer.getCookie(SignInCookie.NAME));
    }

    private static MockHttpServletRequestBuilder page(String path) {
        return get(path).header("Accept", "text/html,*/*;q=0.8");
    }

    private MockHttpServletResponse open(MockHttpSession session, Cookie... cookies) throws Exception {
        var request = page(DOWNLOAD).session(session);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static boolean isSentToTheDoor(MockHttpServletResponse answer) {
        return Objects.toString(answer.getRedirectedUrl()).endsWith("/login");
    }

    private void assertRefusedForGood() throws Exception {
        var answer = open(new MockHttpSession(), cookie);
        assertThat(isSentToTheDoor(answer)).isTrue();
        assertThat(answer.getCookie(SignInCookie.NAME)).isNotNull().satisfies(gone -> {
            assertThat(gone.getValue()).isEmpty();
            assertThat(gone.getMaxAge()).isZero();
        });
        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("select count(*) from sign_in where staff_id = ?")
                .param(marketer.id())
                .query(Integer.class)
                .single();
    }

    private void letPass(String column, String interval) {
        jdbc.sql("update sign_in set " + column + " = now(6) - interval " + interval + " where staff_id = ?")
                .param(marketer.id())
                .update();
    }

    @Test
    void theCookieIsForTheServerOnlyAndEndsWithTheBrowser() {
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void whoComesToAnotherNodeIsStillSignedIn() throws Exception {
        assertThat(isSentToTheDoor(open(new MockHttpSession()))).isTrue();

        var second = new MockHttpSession();
        assertThat(isSentToTheDoor(open(second, cookie))).isFalse();
        assertThat(isSentToTheDoor(open(second)))
                .as("the new session stands by itself")
                .isFalse();
        assertThat(isSentToTheDoor(open(first))).as("and so does the first").isFalse();
    }

    @Test
    void aSessionThatWasThereBeforeGetsAnotherIdWhenItIsTakenUp() throws Exception {
        var planted = new MockHttpSession();
        var id = planted.getId();
        open(planted, cookie);

        assertThat(planted.getId()).isNotEqualTo(id);
    }

    @Test
    void onlyPagesTakeASignInUp() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(post(DOWNLOAD)
                .session(session)
                .cookie(cookie)
                .header("Accept", "text/html")
                .with(csrf()));
        mvc.perform(get(DOWNLOAD).header("Accept", "image/*").session(session).cookie(cookie));

        assertThat(isSentToTheDoor(open(session))).isTrue();
    }

    @Test
    void whatVaadinAsksForToBeginAPageTakesItUp() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(get(DOWNLOAD)
                .param("v-r", "init")
                .header("Accept", "*/*")
                .session(session)
                .cookie(cookie));

        assertThat(isSentToTheDoor(open(session))).isFalse();
    }

    @Test
    void whoWasAwayForHalfAnHourSignsInAgain() throws Exception {
        letPass("seen_at", "31 minute");
        assertRefusedForGood();
    }

    @Test
    void whoWasThereLatelyDoesNot() throws Exception {
        letPass("seen_at", "29 minute");
        assertThat(isSentToTheDoor(open(new MockHttpSession(), cookie))).isFalse();
    }

    @Test
    void noSignInIsTakenUpAfterTwelveHours() throws Exception {
        letPass("begun_at", "721 minute");
        assertRefusedForGood();
    }

    @Test
    void beingThereIsNoted() throws Exception {
        letPass("seen_at", "20 minute");
        open(first);

        assertThat(minutesUnseen()).isZero();
    }

    @Test
    void whatTheBrowserAsksWithNobodyThereIsNotNoted() throws Exception {
        letPass("seen_at", "20 minute");
        mvc.perform(post(DOWNLOAD).param("v-r", "heartbeat").session(first).with(csrf()));

        assertThat(minutesUnseen()).isEqualTo(20);
    }

    private int minutesUnseen() {
        return jdbc.sql("select timestampdiff(minute, seen_at, now(6)) from sign_in where staff_id = ?")
                .param(marketer.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aBlockedMemberIsNotLetInByTheCookie() throws Exception {
        team.block(admin, marketer.id());
        assertRefusedForGood();
    }

    @Test
    void norIsOneOfAnotherRole() throws Exception {
        team.changeRole(admin, marketer.id(), Role.SUPPORT);
        assertRefusedForGood();
    }

    @Test
    void norIsOneWithAnotherPassword() throws Exception {
        profile.changePassword(
                marketer,
                TestAccounts.PASSWORD,
                "seven green lemons",
                UUID.randomUUID().toString());
        assertRefusedForGood();
    }

    @Test
    void signingOutEndsItOnAllNodes() throws Exception {
        var second = new MockHttpSession();
        open(second, cookie);
        var out = mvc.perform(post("/logout").session(second).cookie(cookie).with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(Objects.requireNonNull(out.getCookie(SignInCookie.NAME)).getMaxAge())
                .isZero();
        assertThat(isSentToTheDoor(open(first)))
                .as("the session of the first node")
                .isTrue();
        assertThat(first.isInvalid()).isTrue();
        assertThat(isSentToTheDoor(open(new MockHttpSession(), cookie)))
                .as("a cookie that somebody kept")
                .isTrue();
        assertThat(kept()).isZero();
    }

    @Test
    void signingInAgainInTheSameBrowserEndsTheSignInOfBefore() throws Exception {
        var again = signIn(new MockHttpSession(), cookie);

        assertThat(isSentToTheDoor(open(new MockHttpSession(), cookie))).isTrue();
        assertThat(isSentToTheDoor(open(new MockHttpSession(), again))).isFalse();
    }

    @Test
    void anotherBrowserOfTheSameMemberStaysSignedIn() throws Exception {
        var other = signIn(new MockHttpSession());

        assertThat(isSentToTheDoor(open(new MockHttpSession(), cookie))).isFalse();
        assertThat(isSentToTheDoor(open(new MockHttpSession(), other))).isFalse();
    }

    @Test
    void whatNobodyWillUseAgainGoesAtTheNextSignIn() throws Exception {
        letPass("seen_at", "13 hour");
        signIn(new MockHttpSession());

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void madeUpCookiesOpenNothing() throws Exception {
        for (var made : new String[] {"", "0", "a".repeat(40), "a".repeat(4000), "%00", cookie.getValue() + "0"}) {
            assertThat(isSentToTheDoor(open(new MockHttpSession(), new Cookie(SignInCookie.NAME, made))))
                    .as(made)
                    .isTrue();
        }
        assertThat(kept()).isEqualTo(1);
    }
}

package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Route;
import io.afters.messages.Wording;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** How accounts set their channels, over the API and on the real database. */
@AftersIT
class ChannelsIT {
    private static final String MAIL = """
            {'provider': 'SMTP', 'settings': {'host': 'localhost', 'port': %d, 'security': 'NONE',
             'username': 'pizzeria', 'password': '%s', 'from': 'Pizzeria <hello@pizzeria.example>'},
             'ratePerSecond': null, 'fallback': null}""";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Channels channels;

    @Autowired
    private Router router;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private TestApi api;

    @BeforeEach
    void openAKitchen() {
        account = accounts.open();
        api = accounts.api(account);
    }

    @Test
    void aSecretIsNeverToldAgainAndNotReadableInTheDatabase() {
        var answer = api.put("/channels/EMAIL", MAIL.formatted(2525, "s3cret-word"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(api.get("/channels/EMAIL").text()).isEqualTo(answer.text());
        assertThat(answer.json().at("/settings/password").asString()).isEqualTo("set");
        assertThat(answer.json().at("/settings/port").isInt()).isTrue();
        assertThat(answer.text()).doesNotContain("s3cret-word");
        var kept = jdbc.sql("select settings from channel_setup where account_id = ?")
                .param(account.id())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret-word", "pizzeria");
        assertThat(trail.find(account.id(), new AuditQuery(null, "Channel"), Long.MAX_VALUE, 10)
                        .toString())
                .contains("settings.host", "localhost", "EMAIL")
                .doesNotContain("s3cret-word");
    }

    @Test
    void aSecretThatIsToldAsSetStaysAsItIs() {
        api.put("/channels/EMAIL", MAIL.formatted(2525, "s3cret"));

        assertThat(api.put("/channels/EMAIL", MAIL.formatted(2526, "set")).status())
                .isEqualTo(200);
        assertThat(channels.get(accounts.staff(account, Role.ADMIN), Channel.EMAIL)
                        .carrier()
                        .settings()
                        .find("password"))
                .isEqualTo("s3cret");
    }

    @Test
    void aSecretIsNotSentToAnotherHostThanTheOneItWasToldFor() {
        api.put("/channels/EMAIL", MAIL.formatted(2525, "s3cret"));

        var answer = api.put("/channels/EMAIL", MAIL.formatted(2525, "set").replace("localhost", "127.0.0.1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("settings.password");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        var answer = api.put("/channels/EMAIL", """
                {'provider': 'SMTP', 'settings': {'host': 'no host', 'port': 99999, 'security': 'SSL', 'password': 'x',
                 'from': 'nobody', 'colour': 'red'}, 'ratePerSecond': 0, 'fallback': {'provider': 'SMTP', 'settings': {}}}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("settings.colour", "ratePerSecond", "fallback.settings.host", "fallback.settings.from");
        assertThat(api.put("/channels/EMAIL", MAIL.formatted(99_999, "x")).text())
                .contains("settings.port");
        assertThat(api.put("/channels/SMS", MAIL.formatted(25, "x")).text()).contains("\"provider\"");
        assertThat(api.get("/channels/EMAIL").get("provider")).isEqualTo("OUTBOX");
    }

    @Test
    void whatBecomesOfLostAnswersIsAChoiceThatIsOffUnlessTold() {
        assertThat(api.get("/channels/EMAIL").get("resendUnknown")).isEqualTo("false");

        var on = api.put("/channels/EMAIL", MAIL.formatted(25, "x").replace("null}", "null, 'resendUnknown': true}"));

        assertThat(on.get("resendUnknown")).isEqualTo("true");
        assertThat(api.get("/channels/EMAIL").get("resendUnknown")).isEqualTo("true");
        assertThat(trail.find(account.id(), new AuditQuery(null, "Channel"), Long.MAX_VALUE, 10)
                        .toString())
                .contains("resendUnknown");
        assertThat(api.put("/channels/EMAIL", MAIL.formatted(25, "x")).get("resendUnknown"))
                .isEqualTo("false");
    }

    @Test
    void settingsCopiedToAnotherAccountCanNotBeRead() {
        api.put("/channels/EMAIL", MAIL.formatted(2525, "s3cret"));
        var other = accounts.open();
        jdbc.sql("insert into channel_setup (account_id, channel, provider, settings, version)"
                        + " select ?, channel, provider, settings, version from channel_setup where account_id = ?")
                .params(other.id(), account.id())
                .update();

        assertThat(accounts.api(other).get("/channels/EMAIL").text()).doesNotContain("pizzeria", "password");
        assertThat(router.of(other.id(), Channel.EMAIL).send(parcel(other)))
                .singleElement()
                .extracting(Route.Asked::outcome)
                .isInstanceOf(Gateway.Outcome.Unavailable.class);
    }

    @Test
    void onlyAdminsSetChannels() {
        for (var role : new Role[] {Role.MARKETER, Role.SUPPORT}) {
            Assertions.assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> channels.get(accounts.staff(account, role), Channel.EMAIL));
        }
    }

    @Test
    void aChangeIsHeededWithinSeconds() {
        assertThat(router.of(account.id(), Channel.EMAIL).name()).isEqualTo("OUTBOX");

        api.put("/channels/EMAIL", MAIL.formatted(2525, "s3cret"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> router.of(account.id(), Channel.EMAIL).name().equals("SMTP"));
        assertThat(router.of(accounts.open().id(), Channel.EMAIL).name()).isEqualTo("OUTBOX");
    }

    private static Gateway.Parcel parcel(Account account) {
        return new Gateway.Parcel(
                account.id(),
                "m-1",
                Channel.EMAIL,
                "olena@example.com",
                new Wording("Hi", "<p>Hi</p>"),
                Instant.parse("2026-11-22T10:00:00Z"));
    }
}

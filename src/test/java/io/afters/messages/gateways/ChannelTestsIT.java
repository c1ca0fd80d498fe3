package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.afters.accounts.Account;
import io.afters.accounts.Role;
import io.afters.customers.Channel;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** "Test the connection", over the API. */
@AftersIT
class ChannelTestsIT {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ChannelTests tests;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private TestApi api;

    @BeforeEach
    void openAKitchen() {
        account = accounts.open();
        api = accounts.api(account);
    }

    private static String mail(String host, int port, String password) {
        return """
                {'provider': 'SMTP', 'settings': {'host': '%s', 'port': %d, 'security': 'NONE',
                 'username': 'pizzeria', 'password': '%s', 'from': 'Pizzeria <hello@pizzeria.example>'},
                 'fallback': {'provider': 'OUTBOX', 'settings': {}}}""".formatted(host, port, password);
    }

    @Test
    void whatIsSavedIsTestedWhenNothingElseIsTold() {
        assertThat(api.post("/channels/EMAIL/test", "").text())
                .isEqualTo("{\"ok\":true,\"trouble\":null,\"fallback\":null}");
    }

    @Test
    void aTestSavesNothing() {
        assertThat(api.post("/channels/EMAIL/test", mail("localhost", 9, "x")).status())
                .isEqualTo(200);
        assertThat(api.get("/channels/EMAIL").get("provider")).isEqualTo("OUTBOX");
        assertThat(jdbc.sql("select count(*) from channel_setup where account_id = ?")
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAsWhenItIsSaved() {
        var answer = api.post("/channels/EMAIL/test", mail("no host", 99_999, "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.badFields()).contains("settings.host", "settings.port");
    }

    @Test
    void aSavedSecretIsTriedWithoutBeingToldAgainAndNeverAtAnotherHost() {
        api.put("/channels/EMAIL", mail("localhost", 9, "s3cret"));

        assertThat(api.post("/channels/EMAIL/test", mail("localhost", 10, "set"))
                        .status())
                .isEqualTo(200);
        var elsewhere = api.post("/channels/EMAIL/test", mail("127.0.0.1", 9, "set"));
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.badFields()).isEqualTo("settings.password");
    }

    @Test
    void settingsThatTheServersKeyDoesNotOpenAreTheTrouble() {
        api.put("/channels/EMAIL", mail("localhost", 9, "s3cret"));
        var other = accounts.open();
        jdbc.sql("insert into channel_setup (account_id, channel, provider, settings, version)"
                        + " select ?, channel, provider, settings, version from channel_setup where account_id = ?")
                .params(other.id(), account.id())
                .update();

        var answer = accounts.api(other).post("/channels/EMAIL/test", "");

        assertThat(answer.get("ok")).isEqualTo("false");
        assertThat(answer.get("trouble")).contains("can't be opened with the server's key");
    }

    @Test
    void nobodyLooksThroughANetworkWithIt() {
        for (int i = 0; i < 6; i++) {
            assertThat(api.post("/channels/EMAIL/test", mail("localhost", 9 + i, "x"))
                            .status())
                    .isEqualTo(200);
        }

        var slower = api.post("/channels/EMAIL/test", mail("localhost", 99, "x"));

        assertThat(slower.status()).isEqualTo(429);
        assertThat(slower.response().getHeader("Retry-After")).isNotNull();
        assertThat(accounts.api(accounts.open())
                        .post("/channels/EMAIL/test", mail("localhost", 9, "x"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAdminsTest() {
        var draft = new ChannelDraft(new ChannelDraft.CarrierDraft(Provider.OUTBOX, Map.of()), null, null, false);
        for (var role : new Role[] {Role.MARKETER, Role.SUPPORT}) {
            var member = accounts.staff(account, role);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> tests.of(member, Channel.EMAIL, draft));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> tests.of(member, Channel.EMAIL, null));
        }
    }
}

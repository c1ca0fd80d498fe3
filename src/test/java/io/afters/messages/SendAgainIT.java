package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.audit.AuditTrail;
import io.afters.shared.Ids;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi.Answer;
import io.afters.testing.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A guest who could not be reached by e-mail, and support that tries again, over the HTTP API and the real database. */
@AftersIT
class SendAgainIT {
    private static final String GUEST = "c-1";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private Restaurant kitchen;
    private JsonNode skipped;

    @BeforeEach
    void aMailThatReachesNobody() {
        account = accounts.open();
        kitchen = restaurants.of(account);
        kitchen.scenario("delay", "{'period': 'HOUR', 'value': 0}", "actions", """
                {'promoCode': {'campaignId': '%s', 'expiration': {'period': 'WEEK', 'value': 1}},
                 'message': {'channels': {'EMAIL': {'subject': {'en': 'For you'}, 'html': {'en': '<p>{{promoCode}} https://pizza.example</p>'}}},
                             'trackLinks': true}}""".formatted(kitchen.campaign()));
        kitchen.event("order.cancelled", "o-1", GUEST);
        kitchen.pass("PT1S");
        skipped = kitchen.messages(GUEST).getFirst();
        assertThat(skipped.path("reason").asString()).isEqualTo("NO_EMAIL");
    }

    @Test
    void theSameCodeGoesOverAnotherChannel() {
        var again = send("SMS");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.get("status")).isEqualTo("QUEUED");
        assertThat(again.get("taskId")).isEqualTo(skipped.path("taskId").asString());
        assertThat(again.get("text"))
                .startsWith(kitchen.api().get("/tasks/" + again.get("taskId")).get("promoCode"));
        kitchen.pass("PT1S");
        assertThat(kitchen.messages(GUEST).getLast().path("status").asString()).isEqualTo("SENT");
        assertThat(jdbc.sql("select track_links from message where id = ?")
                        .param(Ids.parse(again.get("id")).orElseThrow())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofTwentyWhoClickAtOnceOneSendsIt() {
        var answers = Together.all(20, n -> send("SMS").status());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(kitchen.messages(GUEST)).hasSize(2);
    }

    @Test
    void whatWasSentMeanwhileIsRefusedWithTheRealStatus() {
        send("SMS");
        assertThat(send("SMS")).returns(409, Answer::status).returns("QUEUED", a -> a.get("currentStatus"));
        kitchen.pass("PT1S");
        assertThat(send("SMS")).returns(409, Answer::status).returns("SENT", a -> a.get("currentStatus"));
    }

    @Test
    void withoutAChannelItIsTheSameOne() {
        assertThat(send(null))
                .returns(409, Answer::status)
                .returns("SKIPPED", a -> a.get("currentStatus"))
                .returns("NO_EMAIL", a -> a.get("reason"));

        jdbc.sql("update customer set email = 'olena@example.com' where account_id = ?")
                .param(account.id())
                .update();

        var again = send(null);
        assertThat(again.get("channel")).isEqualTo("EMAIL");
        assertThat(again.get("title")).isEqualTo("For you");
    }

    @Test
    void whatASmsCouldNotDoIsTriedAgainAndAgain() {
        for (var copy = 1; copy <= 3; copy++) {
            var again = send("SMS");
            assertThat(again.status()).isEqualTo(201);
            jdbc.sql("update message set status = 'FAILED', next_attempt_at = null where id = ? and copy = ?")
                    .params(Ids.parse(again.get("id")).orElseThrow(), copy)
                    .update();
        }
        assertThat(kitchen.messages(GUEST)).hasSize(4);
    }

    @Test
    void theAuditTrailTellsWhoSentWhatAgain() {
        var again = send("SMS");

        assertThat(audit.of(account.id(), "Message", skipped.path("id").asString()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("SENT_AGAIN");
                    assertThat(entry.actor()).startsWith("key:");
                    assertThat(entry.changes().get("message").to()).isEqualTo(again.get("id"));
                    assertThat(entry.changes().get("channel").to()).isEqualTo("SMS");
                });
    }

    @Test
    void aMessageOfAnotherAccountIsNotFound() {
        var answer = restaurants
                .of(accounts.open())
                .api()
                .post("/messages/" + skipped.path("id").asString() + "/sendings", "{'channel': 'SMS'}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(kitchen.messages(GUEST)).hasSize(1);
    }

    private Answer send(@Nullable String channel) {
        return kitchen.api()
                .post(
                        "/messages/" + skipped.path("id").asString() + "/sendings",
                        "{'channel': " + (channel == null ? "null" : "'" + channel + "'") + "}");
    }
}

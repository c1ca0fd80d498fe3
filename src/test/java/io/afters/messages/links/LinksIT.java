package io.afters.messages.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Consents;
import io.afters.customers.Contacts;
import io.afters.customers.Customers;
import io.afters.customers.Reach;
import io.afters.customers.Withdrawal;
import io.afters.database.Transactions;
import io.afters.messages.Outbox;
import io.afters.messages.OutgoingMessage;
import io.afters.messages.Wording;
import io.afters.testing.SandboxIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import io.afters.testing.TestCaller;
import io.afters.testing.Together;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What guests reach without signing in, over real connections. */
@SandboxIT
class LinksIT {
    private static final AtomicInteger EVENTS = new AtomicInteger();
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PublicLinks links;

    @Autowired
    private Consents consents;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Customers customers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Account account;
    private TestApi api;
    private long guest;

    @BeforeEach
    void aGuestOrders() {
        account = accounts.open();
        api = accounts.api(account);
        guest = tell("c-1", "{'EMAIL': true, 'SMS': true}", "");
    }

    @Test
    void linksLeadToThisServer() {
        assertThat(unsubscribe(Channel.EMAIL)).startsWith("http://localhost:" + port + "/u/");
    }

    @Test
    void lookingChangesNothing() throws Exception {
        var page = call("GET", unsubscribe(Channel.EMAIL));
        call("HEAD", unsubscribe(Channel.EMAIL));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("No more e-mails from Test kitchen?", "<form method=\"post\">", "<html lang=\"en\">")
                .doesNotContain("<script", "c-1", "Olena");
        assertThat(consent(Channel.EMAIL)).isTrue();
        assertThat(consents.told(account.id(), guest)).isEmpty();
    }

    @Test
    void thePageIsSealedOff() throws Exception {
        var headers = call("GET", unsubscribe(Channel.EMAIL)).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theOnlyStyleThatAPageMayHaveIsItsOwn() throws Exception {
        var page = call("GET", unsubscribe(Channel.EMAIL));
        var style = page.body()
                .substring(page.body().indexOf("<style>") + 7, page.body().indexOf("</style>"));
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-" + hash + "'");
        assertThat(page.body()).doesNotContain("style=");
    }

    @Test
    void theButtonWithdrawsTheConsentToThatChannelOnce() throws Exception {
        var page = post(unsubscribe(Channel.EMAIL), FORM, "");
        post(unsubscribe(Channel.EMAIL), FORM, "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("You get no more e-mails from Test kitchen")
                .doesNotContain("<form");
        assertThat(consent(Channel.EMAIL)).isFalse();
        assertThat(consent(Channel.SMS)).isTrue();
        assertThat(consents.told(account.id(), guest))
                .singleElement()
                .returns(Channel.EMAIL, Withdrawal::channel)
                .returns(Withdrawal.Way.LINK, Withdrawal::way);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aMailboxsOwnButtonWithdrawsAtOnceWhateverItSends(String type, String body) throws Exception {
        assertThat(post(unsubscribe(Channel.EMAIL), type, body).statusCode()).isEqualTo(200);
        assertThat(consent(Channel.EMAIL)).isFalse();
    }

    static List<Arguments> bodies() {
        return List.of(
                Arguments.of(FORM, "List-Unsubscribe=One-Click"),
                Arguments.of("multipart/form-data; boundary=x", """
                        --x\r
                        Content-Disposition: form-data; name="List-Unsubscribe"\r
                        \r
                        One-Click\r
                        --x--\r
                        """),
                Arguments.of("multipart/form-data", "broken"),
                Arguments.of("text/plain", "anything"),
                Arguments.of("application/json", "{\"a\": ["));
    }

    @Test
    void thePageSpeaksTheGuestsLanguage() throws Exception {
        guest = tell("c-2", "{}", ", 'language': 'uk'");

        assertThat(call("GET", unsubscribe(Channel.SMS)).body())
                .contains("<html lang=\"uk\">", "Більше не отримувати SMS від Test kitchen?", "Відписатися");
    }

    @Test
    void aRestaurantsNameIsText() throws Exception {
        jdbc.sql("update account set name = ? where id = ?")
                .params("<script>alert(1)</script> & \"Co\" {0}", account.id())
                .update();
        var strange = accounts.open();
        jdbc.sql("update account set name = ? where id = ?")
                .params("<script>alert(1)</script> & \"Co\" {0}", strange.id())
                .update();
        account = strange;
        api = accounts.api(strange);
        guest = tell("c-1", "{}", "");

        assertThat(call("GET", unsubscribe(Channel.EMAIL)).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot; {0}")
                .doesNotContain("<script");
    }

    @Test
    void theNextOrderThatRepeatsTheOlderConsentDoesNotUndoIt() throws Exception {
        post(unsubscribe(Channel.EMAIL), FORM, "");
        tell("c-1", "{'EMAIL': true}", "");

        assertThat(consent(Channel.EMAIL)).isFalse();
    }

    @Test
    void onceThePlatformHasToldItItsWordCountsAgain() throws Exception {
        post(unsubscribe(Channel.EMAIL), FORM, "");
        tell("c-1", "{'EMAIL': false}", "");
        tell("c-1", "{'EMAIL': true}", "");

        assertThat(consent(Channel.EMAIL)).isTrue();
        assertThat(consents.told(account.id(), guest)).hasSize(1);
    }

    @Test
    void nobodyElseIsUnsubscribed() throws Exception {
        var other = accounts.open();
        var mine = guest;
        var same = tell("c-9", "{'EMAIL': true}", "");
        post(links.unsubscribe(other.id(), mine, Channel.EMAIL).orElseThrow(), FORM, "");

        assertThat(consent(Channel.EMAIL)).isTrue();

        post(unsubscribe(Channel.EMAIL), FORM, "");
        assertThat(contacts.read(List.of(same)).get(same).consents()).containsEntry(Channel.EMAIL, true);
    }

    @Test
    void ofAnErasedPersonTheLinkTellsNothing() throws Exception {
        var link = unsubscribe(Channel.EMAIL);
        post(link, FORM, "");
        customers.erase(account.id(), "c-1", TestCaller.of(account));

        assertThat(call("GET", link).statusCode()).isIn(404, 429);
        assertThat(post(link, FORM, "").statusCode()).isIn(404, 429);
        assertThat(consents.told(account.id(), guest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"u/x", "u/", "u", "u/a/b", "l/x", "l/", "l", "l/a/b", "u/%D0%BF", "l/zzzzzzzzzzzzzzzzzzzzz"})
    void aWrongLinkTellsNothing(String path) throws Exception {
        var page = call("GET", "http://localhost:" + port + "/" + path);

        assertThat(page.statusCode()).isIn(404, 429);
        assertThat(page.body()).contains("This link leads nowhere").doesNotContain("<form", "Exception", "Whitelabel");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"PUT,u", "DELETE,u", "PATCH,u", "POST,l", "PUT,l"})
    void otherMethodsAreRefused(String method, String kind) throws Exception {
        var link = kind.equals("u")
                ? unsubscribe(Channel.EMAIL)
                : links.click(account.id(), 1, 1).orElseThrow();
        var answer = call(method, link);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("Whitelabel", "Exception");
        assertThat(consent(Channel.EMAIL)).isTrue();
    }

    @Test
    void whoTriesManyWrongLinksIsSlowedDownAndRightOnesGoOnWorking() throws Exception {
        var statuses = new TreeSet<Integer>();
        for (int i = 0; i < 60; i++) {
            statuses.add(
                    call("GET", "http://localhost:" + port + "/u/wrong" + i).statusCode());
        }

        assertThat(statuses).contains(429);
        assertThat(call("GET", unsubscribe(Channel.EMAIL)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsCountedLeadsToExactlyWhatTheMessageSaid() throws Exception {
        var message = message(Channel.SMS, "Menu: https://pizza.example/m?a=1&b=2. Rate us: https://pizza.example/ü");

        var first = call("GET", click(message, 1));
        var second = call("GET", click(message, 2));
        call("GET", click(message, 2));

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location")).contains("https://pizza.example/m?a=1&b=2");
        assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(second.headers().firstValue("Location")).contains("https://pizza.example/%C3%BC");
        assertThat(clicks(message)).isEqualTo(3);
        assertThat(clicksOfLinks(message)).isEqualTo(Map.of(1, 1, 2, 2));
    }

    @Test
    void lookingAheadIsNotCounted() throws Exception {
        var message = message(Channel.EMAIL, "<a href=\"https://pizza.example\">x</a>");

        assertThat(call("HEAD", click(message, 1)).statusCode()).isEqualTo(302);
        assertThat(call("GET", click(message, 1), "Sec-Purpose", "prefetch;prerender")
                        .statusCode())
                .isEqualTo(302);
        assertThat(clicks(message)).isZero();
    }

    @Test
    void aLinkThatTheMessageDoesNotHaveLeadsNowhere() throws Exception {
        var message = message(Channel.SMS, "https://pizza.example javascript:alert(1)");
        var other = accounts.open();

        assertThat(call("GET", click(message, 0)).statusCode()).isIn(404, 429);
        assertThat(call("GET", click(message, 2)).statusCode()).isIn(404, 429);
        assertThat(call("GET", click(message + 1_000_000, 1)).statusCode()).isIn(404, 429);
        assertThat(call("GET", links.click(other.id(), message, 1).orElseThrow())
                        .statusCode())
                .isIn(404, 429);
        assertThat(clicks(message)).isZero();
    }

    @Test
    void whatWasWrittenToAnErasedPersonLeadsNowhere() throws Exception {
        var message = message(Channel.SMS, "https://pizza.example");
        customers.erase(account.id(), "c-1", TestCaller.of(account));

        assertThat(call("GET", click(message, 1)).statusCode()).isIn(404, 429);
    }

    @Test
    void manyWhoFollowALinkAtOnceAreAllCounted() throws Exception {
        var message = message(Channel.SMS, "https://pizza.example");

        Together.all(16, i -> {
            try {
                return call("GET", click(message, 1)).statusCode();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(clicks(message)).isEqualTo(16);
    }

    private String unsubscribe(Channel channel) {
        return links.unsubscribe(account.id(), guest, channel).orElseThrow();
    }

    private String click(long message, int link) {
        return links.click(account.id(), message, link).orElseThrow();
    }

    private Boolean consent(Channel channel) {
        return contacts.read(List.of(guest)).get(guest).consents().get(channel);
    }

    /** An order of this guest; our id of them. */
    private long tell(String customer, String consents, String more) {
        var n = EVENTS.incrementAndGet();
        var answer = api.post("/events", "application/cloudevents+json", """
                {'specversion': '1.0', 'id': 'links-%d', 'source': '/test', 'type': 'order.created', 'time': '%s',
                 'data': {'order': {'id': 'o-%d'},
                          'customer': {'id': '%s', 'name': 'Olena', 'consents': %s%s}}}
                """.formatted(
                        n, clock.instant(), n, customer, consents, more)
                .replace('\'', '"'));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return contacts.find(account.id(), customer).orElseThrow();
    }

    /** A message whose links are counted; its id. */
    private long message(Channel channel, String text) {
        transactions.runInNew(() -> outbox.put(List.of(new OutgoingMessage(
                account.id(),
                null,
                guest,
                channel,
                new Reach.At("to"),
                new Wording("Title", text),
                clock.instant(),
                null,
                true))));
        return jdbc.sql("select max(id) from message where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
    }

    private int clicks(long message) {
        return jdbc.sql("select clicks from message where id = ?")
                .param(message)
                .query(Integer.class)
                .single();
    }

    private Map<Integer, Integer> clicksOfLinks(long message) {
        var found = new HashMap<Integer, Integer>();
        jdbc.sql("select link, clicks from message_click where message_id = ?")
                .param(message)
                .query(row -> {
                    found.put(row.getInt("link"), row.getInt("clicks"));
                });
        return found;
    }

    private static HttpResponse<String> post(String url, String type, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> call(String method, String url, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}

package io.afters.messages.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contacts;
import io.afters.messages.Incoming;
import io.afters.messages.Receipt;
import io.afters.messages.links.PublicLinks;
import io.afters.testing.SandboxIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a provider of the Twilio kind calls us with, over real connections. */
@SandboxIT
class SmsCallbackIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DELIVERED = "MessageSid=SM1&MessageStatus=delivered&To=%2B380501234567";
    private static final String STOP = "MessageSid=SM9&SmsSid=SM9&SmsStatus=received&From=%2B380501234567&Body=Stop";
    private static final String PASSWORD = "our password there";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PublicLinks links;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Incoming incoming;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Account account;
    private TestApi api;

    @BeforeEach
    void aRestaurantSendsOverHttp() {
        account = accounts.open();
        api = accounts.api(account);
        var set = api.put("/channels/SMS", """
                {'provider': 'SMPP', 'ratePerSecond': null,
                 'settings': {'host': 'localhost', 'port': 2775, 'systemId': 'us', 'password': 'short', 'sourceAddress': 'Us'},
                 'fallback': {'provider': 'HTTP',
                   'settings': {'url': 'http://localhost:1/sms', 'username': 'us', 'password': '%s', 'from': 'Us'}}}
                """.formatted(PASSWORD));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        var event = api.post("/events", "application/cloudevents+json", """
                {'specversion': '1.0', 'id': 'callback-1', 'source': '/test', 'type': 'order.created', 'time': '%s',
                 'data': {'order': {'id': 'o-1'}, 'customer': {'id': 'c-1', 'phone': '+380501234567'}}}
                """.formatted(clock.instant())
                .replace('\'', '"'));
        assertThat(event.status()).as(event.toString()).isEqualTo(202);
    }

    @Test
    void whatBecameOfAMessageIsKeptOnceHoweverOftenItIsTold() throws Exception {
        assertThat(signed(DELIVERED).statusCode()).isEqualTo(204);
        assertThat(signed(DELIVERED).statusCode()).isEqualTo(204);
        assertThat(signed("MessageSid=SM2&MessageStatus=undelivered&ErrorCode=30005")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signed("SmsSid=SM3&SmsStatus=failed").statusCode()).isEqualTo(204);
        assertThat(signed("MessageSid=SM4&MessageStatus=read").statusCode()).isEqualTo(204);

        assertThat(receipts())
                .containsExactly(
                        "SM1 DELIVERED null", "SM2 UNDELIVERED code 30005", "SM3 UNDELIVERED null", "SM4 READ null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MessageSid=SM1&MessageStatus=sent",
                "MessageSid=SM1&MessageStatus=queued",
                "MessageSid=SM1&MessageStatus=DELIVERED",
                "MessageSid=SM1",
                "MessageStatus=delivered",
                "MessageSid=&MessageStatus=delivered",
                "",
                "&&&",
                "From=%2B380501234567&Body=Thanks",
                "From=%2B380501234567",
                "MessageSid=SM1&MessageStatus=sent&From=%2B380501234567&Body=STOP"
            })
    void whatMeansNothingChangesNothing(String body) throws Exception {
        assertThat(signed(body).statusCode()).isEqualTo(204);
        assertThat(receipts()).isEmpty();
        assertThat(consent()).isNull();
    }

    @Test
    void aStopWithdrawsTheConsent() throws Exception {
        assertThat(signed(STOP).statusCode()).isEqualTo(204);
        assertThat(consent()).isFalse();
    }

    @Test
    void aWordThatTheProviderTakesForAStopIsOne() throws Exception {
        assertThat(signed("SmsStatus=received&From=%2B380501234567&Body=Basta&OptOutType=STOP")
                        .statusCode())
                .isEqualTo(204);
        assertThat(consent()).isFalse();
    }

    @Test
    void withoutTheRightSignatureNothingChanges() throws Exception {
        assertThat(call(DELIVERED, null).statusCode()).isEqualTo(403);
        assertThat(call(DELIVERED, "").statusCode()).isEqualTo(403);
        assertThat(call(DELIVERED, signature(STOP, PASSWORD)).statusCode()).isEqualTo(403);
        assertThat(call(STOP, signature(STOP, "another password")).statusCode()).isEqualTo(403);
        // The password of a provider that is not reached over HTTP is no key to this.
        assertThat(call(STOP, signature(STOP, "short")).statusCode()).isEqualTo(403);

        assertThat(receipts()).isEmpty();
        assertThat(consent()).isNull();
    }

    @Test
    void theAddressOfOneAccountIsNoGoodForAnother() throws Exception {
        var other = accounts.open();
        var address = links.callback(other.id(), Channel.SMS).orElseThrow();
        var form = FormBody.of(STOP.getBytes(StandardCharsets.UTF_8));

        var answer = send(address, FORM, BodyPublishers.ofString(STOP), Signature.of(address, form, PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(consent()).isNull();
    }

    @Test
    void whoKnowsNoAddressOfOursFindsNone() throws Exception {
        var answer = send("http://localhost:" + port + "/callbacks/sms/1", FORM, BodyPublishers.ofString(STOP), "x");

        assertThat(answer.statusCode()).isIn(404, 429);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"application/json,{}", "text/plain,a=b", "multipart/form-data; boundary=x,--x--"})
    void onlyFormsAreRead(String type, String body) throws Exception {
        assertThat(send(address(), type, BodyPublishers.ofString(body), "x").statusCode())
                .isEqualTo(415);
    }

    @Test
    void aFormThatIsTooLongOrBrokenIsRefused() throws Exception {
        var pieces = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_000_000]));

        assertThat(send(address(), FORM, BodyPublishers.ofString("a=" + "b".repeat(100_000)), "x")
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(address(), FORM, pieces, "x").statusCode()).isEqualTo(413);
        assertThat(send(address(), FORM, BodyPublishers.ofString("a=%"), "x").statusCode())
                .isEqualTo(400);
        assertThat(send(address(), FORM, BodyPublishers.ofByteArray(new byte[] {'a', '=', (byte) 0xff}), "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void itIsNoPage() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(address())).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(405);
        }
    }

    @Test
    void theKeyInTheAddressTellsWhichMessageItWas() throws Exception {
        var url = address() + "?key=m-4711";
        var form = FormBody.of(DELIVERED.getBytes(StandardCharsets.UTF_8));

        assertThat(send(url, FORM, BodyPublishers.ofString(DELIVERED), Signature.of(url, form, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(
                                address() + "?key=m-1",
                                FORM,
                                BodyPublishers.ofString(DELIVERED),
                                Signature.of(url, form, PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(receipts()).containsExactly("SM1 DELIVERED null", "m-4711 DELIVERED null");
    }

    @Test
    void whatAProxyAddsToTheAddressIsSignedAsWell() throws Exception {
        var url = address() + "?foo=1&bar=2&key=m-x&key=1";
        var form = FormBody.of(DELIVERED.getBytes(StandardCharsets.UTF_8));

        assertThat(send(url, FORM, BodyPublishers.ofString(DELIVERED), Signature.of(url, form, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(receipts()).hasSize(1);
    }

    @Test
    void aChannelThatIsSentOtherwiseNowIsDeafToTheFormerProvider() throws Exception {
        assertThat(api.put(
                                "/channels/SMS",
                                "{'provider': 'OUTBOX', 'settings': {}, 'ratePerSecond': null, 'fallback': null}")
                        .status())
                .isEqualTo(200);

        assertThat(signed(DELIVERED).statusCode()).isEqualTo(403);
        assertThat(receipts()).isEmpty();
    }

    @Test
    void aReceiptIsHeardWhereverItComesFrom() {
        incoming.receipt(account.id(), Channel.SMS, "SM7", new Receipt(Receipt.Kind.READ, clock.instant(), null));

        assertThat(receipts()).containsExactly("SM7 READ null");
    }

    private String address() {
        return links.callback(account.id(), Channel.SMS).orElseThrow();
    }

    private String signature(String body, String password) {
        return Signature.of(address(), FormBody.of(body.getBytes(StandardCharsets.UTF_8)), password);
    }

    private HttpResponse<String> signed(String body) throws Exception {
        return call(body, signature(body, PASSWORD));
    }

    private HttpResponse<String> call(String body, @Nullable String signature) throws Exception {
        return send(address(), FORM, BodyPublishers.ofString(body), signature);
    }

    private static HttpResponse<String> send(String url, String type, BodyPublisher body, @Nullable String signature)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(body);
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private List<String> receipts() {
        return jdbc.sql("select concat(provider_id, ' ', kind, ' ', coalesce(reason, 'null')) from message_receipt"
                        + " where account_id = ? order by provider_id")
                .param(account.id())
                .query(String.class)
                .list();
    }

    private @Nullable Boolean consent() {
        var guest = contacts.find(account.id(), "c-1").orElseThrow();
        return contacts.read(List.of(guest)).get(guest).consents().get(Channel.SMS);
    }
}

package io.afters.messages.gateways.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.messages.CallbackLinks;
import io.afters.messages.Gateway;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Wording;
import io.afters.messages.gateways.CapturedLogs;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Settings;
import io.afters.messages.gateways.TestCertificate;
import io.afters.messages.gateways.Trust;
import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayTest {
    private static final String PHONE = "+380501234567";
    private static final String TAKEN = "{\"sid\":\"SM1\",\"status\":\"queued\"}";

    private final Calls calls = new Calls(new Hosts(true), new Trust(), Duration.ofMillis(700));
    private CallbackLinks callbacks = (accountId, channel) -> Optional.empty();
    private WebPeer peer;

    @BeforeEach
    void listen() throws IOException {
        peer = new WebPeer(asked -> WebPeer.answer(201, TAKEN));
    }

    @AfterEach
    void hangUp() throws IOException {
        peer.close();
        calls.close();
    }

    @Test
    void aMessageIsPostedAsAFormAndItsIdIsKept() {
        var outcome = send(gateway(), "Ціна 10 € & більше");

        assertThat(outcome).isEqualTo(new Outcome.Accepted("SM1"));
        var asked = peer.asked().getFirst();
        assertThat(asked.line()).isEqualTo("POST /2010-04-01/Accounts/AC1/Messages.json HTTP/1.1");
        assertThat(asked.headers().get("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(asked.headers().get("authorization"))
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("AC1:s3cret:ї".getBytes(StandardCharsets.UTF_8)));
        assertThat(asked.body())
                .isEqualTo("To=%2B380501234567&From=Pizza+1&Body=%D0%A6%D1%96%D0%BD%D0%B0+10+%E2%82%AC+%26+"
                        + "%D0%B1%D1%96%D0%BB%D1%8C%D1%88%D0%B5");
    }

    @Test
    void manyMessagesShareAConnection() {
        var gateway = gateway();
        for (int i = 0; i < 20; i++) {
            assertThat(send(gateway, "Hi")).isInstanceOf(Outcome.Accepted.class);
        }

        assertThat(peer.asked()).hasSize(20);
    }

    @Test
    void aRefusalIsForGoodAndKeepsTheProvidersWordsWithoutThePhone() {
        says(WebPeer.answer(
                400, "{\"code\":21211,\"message\":\"Invalid 'To' Phone Number: +380501234567\",\"status\":400}"));

        assertThat(send(gateway(), "Hi"))
                .isEqualTo(new Outcome.Rejected("Refused: HTTP 400, code 21211, Invalid 'To' Phone Number: …"));
    }

    @Test
    void whatIsNotThereIsRefusedForGood() {
        says(WebPeer.answer(404, "{\"code\":20404,\"message\":\"The requested resource was not found\"}"));

        assertThat(send(gateway(), "Hi")).isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void wrongCredentialsAreWorthAnotherTryOnceTheyAreRight(int status) {
        says(WebPeer.answer(status, "{\"code\":20003,\"message\":\"Authenticate\"}"));

        assertThat(send(gateway(), "Hi"))
                .isEqualTo(new Outcome.Unavailable(
                        "The credentials are wrong: HTTP " + status + ", code 20003, Authenticate"));
    }

    @Test
    void tooManyMessagesAreSentLater() {
        says(WebPeer.answer(429, "{\"code\":20429,\"message\":\"Too Many Requests\"}", "Retry-After: 30"));

        assertThat(send(gateway(), "Hi"))
                .isEqualTo(new Outcome.Unavailable(
                        "The provider is busy or down: HTTP 429, code 20429, Too Many Requests",
                        Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503})
    void aProviderThatIsDownIsAskedAgain(int status) {
        says(WebPeer.answer(status, "<html>down</html>"));

        assertThat(send(gateway(), "Hi"))
                .isEqualTo(new Outcome.Unavailable("The provider is busy or down: HTTP " + status));
    }

    @Test
    void anAnswerThatWasLostOnTheWayIsNotAskedForAgain() {
        says(WebPeer.answer(504, ""));

        assertThat(send(gateway(), "Hi")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        says(WebPeer.answer(307, "", "Location: " + peer.at("/elsewhere")));

        assertThat(send(gateway(), "Hi")).isInstanceOf(Outcome.Unavailable.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void aProviderThatSaysNothingMayHaveSentIt() {
        says(null);

        assertThat(send(gateway(), "Hi")).isEqualTo(new Outcome.Unknown("The provider's answer was lost"));
        assertThat(peer.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage\r\n\r\n", "HTTP/1.1 201 Said\r\nContent-Le"})
    void aConnectionThatIsCutMayHaveSentIt(String said) {
        says(said.startsWith("HTTP") ? said + "Connection: close" : said);

        assertThat(send(gateway(), "Hi")).isInstanceOf(Outcome.Unknown.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Welcome to the hotel</html>", "[]", "{\"sid\":null}", "{\"sid\":{}}", "", "{\"sid\":"})
    void successWithoutAnIdMayHaveSentIt(String body) {
        says(WebPeer.answer(200, body));

        assertThat(send(gateway(), "Hi")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        says("HTTP/1.1 503 Said\r\nContent-Length: 100000000\r\n\r\n" + "x".repeat(200_000));

        assertThat(send(gateway(), "Hi")).isInstanceOf(Outcome.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {WebPeer.SLOWLY, WebPeer.ENDLESSLY})
    void anAnswerThatComesToNoEndMayHaveSentIt(String said) {
        says(said);

        assertThat(send(gateway(), "Hi")).isEqualTo(new Outcome.Unknown("The provider's answer was lost"));
    }

    @Test
    void aServiceIsCalledOverTlsWhenItsCertificateIsBelieved() throws IOException {
        var certificate = TestCertificate.of("ip:127.0.0.1");
        try (var secured = new WebPeer(asked -> WebPeer.answer(201, TAKEN), certificate.server())) {
            assertThat(sent(secured, certificate.trusted())).isEqualTo(new Outcome.Accepted("SM1"));
            assertThat(sent(secured, new Trust()))
                    .isEqualTo(new Outcome.Unavailable(
                            "The certificate of 127.0.0.1 is not signed by an authority that is known here"));
            assertThat(secured.asked()).hasSize(1);
        }
    }

    @Test
    void aCertificateForAnotherHostGetsNoPassword() throws IOException {
        var other = TestCertificate.of("dns:api.example.com");
        try (var secured = new WebPeer(asked -> WebPeer.answer(201, TAKEN), other.server())) {
            assertThat(sent(secured, other.trusted()))
                    .isEqualTo(new Outcome.Unavailable("The certificate is for api.example.com, not for 127.0.0.1"));
            assertThat(secured.asked()).isEmpty();
        }
    }

    private static Outcome sent(WebPeer to, Trust trust) throws IOException {
        var secured = new Calls(new Hosts(true), trust, Duration.ofSeconds(2));
        try {
            return send(new HttpGateway(to.at("/"), "u", "p", "f", Optional.empty(), secured), "Hi");
        } finally {
            secured.close();
        }
    }

    @Test
    void noFailureLogsOrTellsWhoItIsAboutOrThePassword() {
        var words = "{\"code\":1,\"message\":\"+380501234567, 380501234567, olena@example.com\"}";
        try (var logs = new CapturedLogs()) {
            for (var status : new int[] {400, 401, 404, 429, 500, 504}) {
                says(WebPeer.answer(status, words));
                assertThat(send(gateway(), "Hi").toString()).doesNotContain("0501234567", "olena");
            }
            for (var said : new String[] {"", "garbage +380501234567\r\n\r\n", WebPeer.SLOWLY}) {
                says(said);
                assertThat(send(gateway(), "Hi").toString()).doesNotContain("0501234567");
            }
            says(WebPeer.answer(401, "{}"));
            assertThat(gateway().trouble().orElseThrow()).doesNotContain("s3cret");
            logs.mustNotHold("0501234567", "olena", "s3cret", "QUMxOnMzY3JldD");
        }
    }

    @Test
    void nobodyThereMeansThatNothingWasSent() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var gateway =
                new HttpGateway(URI.create("http://127.0.0.1:" + port + "/"), "u", "p", "f", Optional.empty(), calls);

        assertThat(send(gateway, "Hi")).isEqualTo(new Outcome.Unavailable("Nothing answers at 127.0.0.1:" + port));
    }

    @Test
    void aServerThatSpeaksNoTlsGetsNothing() {
        var gateway = new HttpGateway(
                URI.create(peer.at("/").toString().replace("http:", "https:")), "u", "p", "f", Optional.empty(), calls);

        assertThat(send(gateway, "Hi")).isInstanceOf(Outcome.Unavailable.class);
        assertThat(peer.asked()).noneMatch(asked -> asked.line().startsWith("POST"));
    }

    @Test
    void outsideOfASandboxThisMachineIsNotCalled() throws IOException {
        var strict = new Calls(new Hosts(false), new Trust(), Duration.ofSeconds(1));

        var outcome = send(new HttpGateway(peer.at("/"), "u", "p", "f", Optional.empty(), strict), "Hi");
        strict.close();

        assertThat(outcome)
                .isEqualTo(new Outcome.Unavailable(
                        "The host 127.0.0.1 is in a private network, which is not allowed: use its public name"));
        assertThat(peer.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/",
                "https://localhost/",
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://user:pw@api.example.com/",
                "ftp://api.example.com/",
                "https:///x",
                "api.example.com",
                "not an address"
            })
    void outsideOfASandboxOnlyAddressesOfTheInternetMayBeSet(String url) {
        assertThat(problems(false, url)).extracting(FieldProblem::field).containsExactly("settings.url");
    }

    @Test
    void theServicesAddressMayBeSet() {
        assertThat(problems(false, "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json"))
                .isEmpty();
        assertThat(problems(true, "http://127.0.0.1:9000/")).isEmpty();
    }

    private List<FieldProblem> problems(boolean sandbox, String url) {
        var problems = new Problems();
        new HttpKind(new Hosts(sandbox), calls, callbacks)
                .check(
                        new Settings(Map.of("url", url, "username", "u", "password", "p", "from", "f")),
                        problems,
                        "settings");
        return problems.list();
    }

    @Test
    void aProviderIsToldWhereToTellWhatBecameOfAMessage() {
        callbacks = (accountId, channel) ->
                Optional.of(URI.create("https://afters.example/callbacks/" + channel + "/" + accountId + "?a=b"));

        send(gateway(), "Hi");

        assertThat(peer.asked().getFirst().body())
                .endsWith("&StatusCallback=https%3A%2F%2Fafters.example%2Fcallbacks%2FSMS%2F1%3Fa%3Db%26key%3Dm-1");
    }

    @Test
    void aTestOfTheConnectionSendsNothingAndIsContentWhenItIsLetIn() {
        says(WebPeer.answer(400, "{\"code\":21604,\"message\":\"A 'To' phone number is required.\"}"));

        assertThat(gateway().trouble()).isEmpty();
        assertThat(peer.asked().getFirst().body()).isEqualTo("From=Pizza+1");
    }

    @ParameterizedTest
    @CsvSource({
        "401, refused user AC1: check username and password",
        "403, refused user AC1: check username and password",
        "404, check the URL",
        "405, check the URL",
        "308, check the URL",
        "429, try again in a while",
        "503, try again in a while"
    })
    void aTestOfTheConnectionSaysWhatIsWrong(int status, String words) {
        says(WebPeer.answer(status, "{\"code\":20003,\"message\":\"Authenticate\"}"));

        assertThat(gateway().trouble())
                .hasValueSatisfying(trouble ->
                        assertThat(trouble).contains(words, "HTTP " + status).doesNotContain("s3cret"));
    }

    @Test
    void aTestOfTheConnectionTellsSilenceFromARefusedConnection() throws IOException {
        says(null);
        assertThat(gateway().trouble()).contains("127.0.0.1 is there, but does not answer as a web service does");

        var nobody = WebPeer.nobody();
        var gone = new HttpGateway(nobody, "u", "p", "f", Optional.empty(), calls);
        assertThat(gone.trouble()).contains("Nothing answers at 127.0.0.1:" + nobody.getPort());
    }

    @Test
    void severalMessagesAreUnderWayAtOnce() {
        var gateway = gateway();
        var all = new CountDownLatch(gateway.atOnce());
        peer.say(asked -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return WebPeer.answer(201, TAKEN);
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = IntStream.range(0, gateway.atOnce())
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(gateway, "Hi " + i), threads))
                    .toList();
            assertThat(outcomes)
                    .hasSize(16)
                    .allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(new Outcome.Accepted("SM1")));
        }
    }

    private void says(String answer) {
        peer.say(asked -> answer);
    }

    private Gateway gateway() {
        return new HttpKind(new Hosts(true), calls, callbacks)
                .open(
                        1,
                        new Settings(Map.of(
                                "url",
                                peer.at("/2010-04-01/Accounts/AC1/Messages.json")
                                        .toString(),
                                "username",
                                "AC1",
                                "password",
                                "s3cret:ї",
                                "from",
                                "Pizza 1")));
    }

    private static Outcome send(Gateway gateway, String text) {
        return gateway.send(new Parcel(1, "m-1", Channel.SMS, PHONE, new Wording(null, text), Instant.EPOCH));
    }
}

package io.afters.messages.gateways.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.messages.Wording;
import io.afters.messages.gateways.CapturedLogs;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Settings;
import io.afters.messages.gateways.Trust;
import io.afters.messages.gateways.http.Calls;
import io.afters.messages.gateways.http.WebPeer;
import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WebPushGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private final Hosts hosts = new Hosts(true);
    private final Calls calls = new Calls(hosts, new Trust(), Duration.ofMillis(700));
    private final WebPushKind kind = new WebPushKind(hosts, calls, Clock.fixed(NOW, ZoneOffset.UTC));
    private WebPeer peer;

    @BeforeEach
    void listen() throws IOException {
        peer = new WebPeer(asked -> WebPeer.answer(201, ""));
    }

    @AfterEach
    void hangUp() throws IOException {
        peer.close();
        calls.close();
    }

    @Test
    void aMessageIsPushedEncryptedAndSigned() throws GeneralSecurityException {
        assertThat(send(gateway(), browser("/b1"), "Hi")).isEqualTo(new Outcome.Accepted(null));

        var asked = peer.asked().getFirst();
        assertThat(asked.line()).isEqualTo("POST /b1 HTTP/1.1");
        assertThat(asked.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .containsEntry("ttl", "86400");
        assertThat(asked.body()).doesNotContain("Hi");
        var authorization = asked.headers().get("authorization");
        assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + PUBLIC);
        var jwt = authorization
                .substring("vapid t=".length(), authorization.indexOf(','))
                .split("\\.", -1);
        var claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(jwt[1]));
        assertThat(claims.path("aud").asString() + "/").isEqualTo(peer.at("/").toString());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 12 * 3600);
        assertThat(claims.path("sub").asString()).isEqualTo("mailto:pizza@example.com");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.publicKey(Base64.getUrlDecoder().decode(PUBLIC)));
        signature.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jwt[2]))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted", "202, Accepted", "307, Unavailable", "400, Rejected", "401, Unavailable", "403, Unavailable",
        "404, Rejected", "410, Rejected", "413, Rejected", "429, Unavailable", "500, Unavailable", "503, Unavailable",
        "504, Unknown"
    })
    void eachAnswerHasItsOutcome(int status, String outcome) {
        peer.say(asked -> WebPeer.answer(status, ""));

        assertThat(send(gateway(), browser("/b1"), "Hi").getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void oneBrowserThatIsReachedIsEnough() {
        peer.say(asked -> WebPeer.answer(asked.line().contains("/old") ? 410 : 201, ""));

        assertThat(send(gateway(), browser("/old") + "\ngarbage\n" + browser("/new"), "Hi"))
                .isEqualTo(new Outcome.Accepted(null, List.of(browser("/old"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void browsersThatAreGoneAreNamedWhenNoneIsLeft(int status) {
        peer.say(asked -> WebPeer.answer(status, ""));

        assertThat(send(gateway(), browser("/a") + "\n" + browser("/b"), "Hi"))
                .isEqualTo(new Outcome.Rejected(
                        "The browser is no longer subscribed: HTTP " + status, List.of(browser("/a"), browser("/b"))));
    }

    @Test
    void aPushServiceTellsWhenToTryAgain() {
        peer.say(asked -> WebPeer.answer(
                429, "", "Date: Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 10:02:00 GMT"));

        assertThat(send(gateway(), browser("/b1"), "Hi"))
                .isEqualTo(
                        new Outcome.Unavailable("The push service is busy or down: HTTP 429", Duration.ofMinutes(2)));
    }

    @Test
    void aTestOfTheConnectionIsContentWithKeysThatFit() {
        assertThat(gateway().trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:", "mailto:nobody", "https://", "http://example.com", "pizza@example.com"})
    void aSubjectMustBeSomebodyWhoCanBeAsked(String subject) {
        var settings = new Settings(Map.of("publicKey", PUBLIC, "privateKey", PRIVATE, "subject", subject));
        var problems = new Problems();

        kind.check(settings, problems, "settings");

        assertThat(problems.list()).extracting(FieldProblem::field).containsExactly("settings.subject");
        assertThat(kind.open(7, settings).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).startsWith("The subject must be"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage\r\n\r\n", WebPeer.SLOWLY})
    void anAnswerThatIsLostMayHavePushedIt(String said) {
        peer.say(asked -> said);

        assertThat(send(gateway(), browser("/b1"), "Hi")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void whatDoesNotFitIsNotPushed() {
        assertThat(send(gateway(), browser("/b1"), "я".repeat(2_000))).isInstanceOf(Outcome.Rejected.class);
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void aBrowserCanNotLeadUsIntoThePrivateNetwork() throws IOException {
        var strictHosts = new Hosts(false);
        var strict = new Calls(strictHosts, new Trust(), Duration.ofSeconds(1));
        var gateway = new WebPushKind(strictHosts, strict, Clock.fixed(NOW, ZoneOffset.UTC)).open(7, settings(PRIVATE));

        assertThat(send(gateway, browser("/b1"), "Hi")).isInstanceOf(Outcome.Rejected.class);
        strict.close();
        assertThat(peer.asked()).isEmpty();
    }

    @Test
    void nobodyThereMeansThatNothingWasPushed() throws IOException {
        var browser =
                browser("/b1").replace(peer.at("/").toString(), WebPeer.nobody().toString());

        assertThat(send(gateway(), browser, "Hi"))
                .isInstanceOfSatisfying(
                        Outcome.Unavailable.class,
                        later -> assertThat(later.reason()).startsWith("Nothing answers at 127.0.0.1:"));
    }

    @Test
    void noFailureLogsABrowserOrTheKey() {
        try (var logs = new CapturedLogs()) {
            for (var status : new int[] {400, 401, 413, 429, 500}) {
                peer.say(asked -> WebPeer.answer(status, "/b1 is unknown"));
                assertThat(send(gateway(), browser("/b1"), "Hi").toString()).doesNotContain("/b1", "BTBZMqHH6r4Tts7J");
            }
            peer.say(asked -> "");
            assertThat(send(gateway(), browser("/b1"), "Hi").toString()).doesNotContain("/b1");
            assertThat(send(gateway(), "{\"endpoint\":\"x /b1\"}", "Hi").toString())
                    .doesNotContain("/b1");
            logs.mustNotHold("/b1", "BTBZMqHH6r4Tts7J", PRIVATE, "vapid");
        }
    }

    @Test
    void onlyKeysThatBelongTogetherMayBeSet() {
        assertThat(problems(PRIVATE)).isEmpty();
        assertThat(problems("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"))
                .extracting(FieldProblem::field)
                .containsExactly("settings.privateKey");
        assertThat(problems("not base64!")).hasSize(1);
    }

    private List<FieldProblem> problems(String privateKey) {
        var problems = new Problems();
        kind.check(settings(privateKey), problems, "settings");
        return problems.list();
    }

    private Gateway gateway() {
        return kind.open(7, settings(PRIVATE));
    }

    private static Settings settings(String privateKey) {
        return new Settings(
                Map.of("publicKey", PUBLIC, "privateKey", privateKey, "subject", "mailto:pizza@example.com"));
    }

    private String browser(String path) {
        return "{\"endpoint\":\"" + peer.at(path) + "\",\"keys\":{\"p256dh\":\"" + BROWSER
                + "\",\"auth\":\"BTBZMqHH6r4Tts7J_aSIgg\"}}";
    }

    private static Outcome send(Gateway gateway, String browsers, String text) {
        return gateway.send(new Parcel(7, "m-1", Channel.PUSH, browsers, new Wording("Піца", text), Instant.EPOCH));
    }
}

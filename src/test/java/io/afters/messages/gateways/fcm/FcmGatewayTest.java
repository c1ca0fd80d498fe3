package io.afters.messages.gateways.fcm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.afters.messages.gateways.http.Devices;
import io.afters.messages.gateways.http.WebPeer;
import io.afters.messages.gateways.http.WebPeer.Asked;
import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import io.afters.testing.Together;
import java.io.IOException;
import java.net.URLDecoder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FcmGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static KeyPair keys;

    private final Hosts hosts = new Hosts(true);
    private final Calls calls = new Calls(hosts, new Trust(), Duration.ofMillis(700));
    private final AtomicInteger fetched = new AtomicInteger();
    private WebPeer peer;
    private volatile Function<Asked, String> oauth = asked ->
            WebPeer.answer(200, "{\"access_token\":\"t-" + fetched.incrementAndGet() + "\",\"expires_in\":3599}");
    private volatile Function<Asked, String> fcm =
            asked -> WebPeer.answer(200, "{\"name\":\"projects/pizza-1/messages/0:1\"}");

    @BeforeAll
    static void makeKeys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    @BeforeEach
    void listen() throws IOException {
        peer = new WebPeer(asked -> asked.line().startsWith("POST /token ") ? oauth.apply(asked) : fcm.apply(asked));
    }

    @AfterEach
    void hangUp() throws IOException {
        peer.close();
        calls.close();
    }

    @Test
    void aMessageIsPushedWithATokenThatWasBoughtWithASignedClaim() throws Exception {
        assertThat(send("device-1")).isEqualTo(new Outcome.Accepted("projects/pizza-1/messages/0:1"));

        var bought = peer.asked().getFirst();
        var form = URLDecoder.decode(bought.body(), UTF_8);
        assertThat(form).startsWith("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=");
        var jwt = form.substring(form.lastIndexOf('=') + 1).split("\\.", -1);
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(jwt[1]));
        assertThat(JSON.readTree(Base64.getUrlDecoder().decode(jwt[0]))
                        .path("alg")
                        .asString())
                .isEqualTo("RS256");
        assertThat(claims.path("iss").asString()).isEqualTo("push@pizza-1.iam.gserviceaccount.com");
        assertThat(claims.path("aud").asString()).isEqualTo(peer.at("/token").toString());
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 3600);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((jwt[0] + "." + jwt[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jwt[2]))).isTrue();

        var pushed = peer.asked().getLast();
        assertThat(pushed.line()).isEqualTo("POST /v1/projects/pizza-1/messages:send HTTP/1.1");
        assertThat(pushed.headers().get("authorization")).isEqualTo("Bearer t-1");
        var message = JSON.readTree(pushed.body()).path("message");
        assertThat(message.path("token").asString()).isEqualTo("device-1");
        assertThat(message.path("notification").path("title").asString()).isEqualTo("Піца");
        assertThat(message.path("notification").path("body").asString()).isEqualTo("Come \"back\"");
    }

    @Test
    void theEndpointThatWasSetIsCalled() {
        var settings = new Settings(Map.of(
                "serviceAccount",
                account(peer.at("/token").toString()),
                "endpoint",
                peer.at("/fcm/").toString()));

        var outcome = send(new FcmKind(hosts, calls, CLOCK).open(7, settings), "device-1");

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(peer.asked().getLast().line()).isEqualTo("POST /fcm/v1/projects/pizza-1/messages:send HTTP/1.1");
    }

    @Test
    void theTokenIsKept() {
        var gateway = gateway(peer.at("/token").toString());

        send(gateway, "device-1");
        send(gateway, "device-1\ndevice-2");

        assertThat(fetched).hasValue(1);
    }

    @Test
    void aTokenNearItsEndIsRenewed() {
        oauth = asked ->
                WebPeer.answer(200, "{\"access_token\":\"t-" + fetched.incrementAndGet() + "\",\"expires_in\":60}");
        var gateway = gateway(peer.at("/token").toString());

        send(gateway, "device-1");
        send(gateway, "device-1");

        assertThat(fetched).hasValue(2);
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() {
        fcm = asked -> "Bearer t-1".equals(asked.headers().get("authorization"))
                ? error(401, "UNAUTHENTICATED", null)
                : WebPeer.answer(200, "{\"name\":\"n\"}");

        assertThat(send("device-1")).isEqualTo(new Outcome.Accepted("n"));
        assertThat(fetched).hasValue(2);
    }

    @Test
    void whenTheTimeForAMessageIsUpNoOtherTokenIsFetchedAndNoOtherDeviceTried() {
        fcm = asked -> error(401, "UNAUTHENTICATED", null);
        var gateway = gateway(peer.at("/token").toString(), Duration.ofNanos(1));

        assertThat(send(gateway, "device-1\ndevice-2"))
                .isEqualTo(new Outcome.Unavailable(
                        "Firebase refused the access token, and was too slow for a try with another one"));
        assertThat(peer.asked()).hasSize(2);
    }

    @Test
    void allWhoWaitForATokenHearTogetherThatThereIsNone() {
        oauth = asked -> null;
        var gateway = gateway(peer.at("/token").toString());
        var began = System.nanoTime();

        var outcomes = Together.all(12, i -> send(gateway, "device-" + i));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Unavailable.class));
        assertThat(peer.asked()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void credentialsThatStayRefusedAreNamed() {
        fcm = asked -> error(401, "UNAUTHENTICATED", null);

        assertThat(send("device-1"))
                .isEqualTo(new Outcome.Unavailable("The credentials are wrong: HTTP 401, UNAUTHENTICATED"));
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aServiceAccountThatIsRefusedPushesNothing() {
        oauth = asked -> WebPeer.answer(400, "{\"error\":\"invalid_grant\"}");

        assertThat(send("device-1"))
                .isEqualTo(new Outcome.Unavailable(
                        "The credentials are wrong: Google refuses the service account, which may be deleted, or its key"
                                + " replaced (HTTP 400)"));
        assertThat(peer.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"access_token\":\"a b\"}", "{\"access_token\":7,\"expires_in\":{}}", "{}"})
    void withoutATokenNothingIsPushed(String body) {
        oauth = asked -> WebPeer.answer(body.contains("7") ? 503 : 200, body);

        assertThat(send("device-1")).isInstanceOf(Outcome.Unavailable.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void aDeviceThatIsGoneIsRefusedAndNamedForForgetting() {
        fcm = asked -> error(404, "NOT_FOUND", "UNREGISTERED");

        assertThat(send("device-1"))
                .isEqualTo(new Outcome.Rejected(
                        "The app is no longer on the device: HTTP 404, UNREGISTERED", List.of("device-1")));
    }

    @Test
    void oneDeviceThatIsReachedIsEnough() {
        fcm = asked -> asked.body().contains("old")
                ? error(404, "NOT_FOUND", "UNREGISTERED")
                : asked.body().contains("busy")
                        ? error(503, "UNAVAILABLE", null)
                        : WebPeer.answer(200, "{\"name\":\"n\"}");

        assertThat(send("old\nbusy\nnew")).isEqualTo(new Outcome.Accepted("n", List.of("old")));
    }

    @Test
    void aDeviceThatMayHaveBeenReachedForbidsASecondTry() {
        fcm = asked -> asked.body().contains("busy") ? error(503, "UNAVAILABLE", null) : "";

        assertThat(send("busy\nlost")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aDeviceThatWasBusyIsWorthAnotherTry() {
        fcm = asked -> asked.body().contains("busy")
                ? error(503, "UNAVAILABLE", null)
                : error(404, "NOT_FOUND", "UNREGISTERED");

        assertThat(send("old\nbusy")).isInstanceOf(Outcome.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, INVALID_ARGUMENT, Rejected",
        "403, PERMISSION_DENIED, SENDER_ID_MISMATCH, Rejected",
        "403, PERMISSION_DENIED,, Unavailable",
        "401, UNAUTHENTICATED, THIRD_PARTY_AUTH_ERROR, Unavailable",
        "404, NOT_FOUND,, Unavailable",
        "429, RESOURCE_EXHAUSTED, QUOTA_EXCEEDED, Unavailable",
        "500, INTERNAL, INTERNAL, Unavailable",
        "503, UNAVAILABLE, UNAVAILABLE, Unavailable"
    })
    void eachDocumentedErrorHasItsOutcome(int status, String general, String code, String outcome) {
        fcm = asked -> error(status, general, code);

        var found = send("device-1");

        assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
        if (found instanceof Outcome.Rejected no) {
            assertThat(no.gone()).isEmpty();
        }
    }

    @Test
    void aQuotaTellsWhenToTryAgain() {
        fcm = asked -> WebPeer.answer(429, "{\"error\":{\"status\":\"RESOURCE_EXHAUSTED\"}}", "Retry-After: 60");

        assertThat(send("device-1"))
                .isEqualTo(new Outcome.Unavailable(
                        "Firebase is busy or down: HTTP 429, RESOURCE_EXHAUSTED", Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage\r\n\r\n"})
    void aConnectionThatIsCutMayHavePushedIt(String said) {
        fcm = asked -> said;

        assertThat(send("device-1")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void silenceMayHavePushedIt() {
        fcm = asked -> null;

        assertThat(send("device-1")).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aTestOfTheConnectionAsksFirebaseToCheckAMessageAndNotToSendIt() {
        fcm = asked -> error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT");

        assertThat(gateway(peer.at("/token").toString()).trouble()).isEmpty();
        var asked = JSON.readTree(peer.asked().getLast().body());
        assertThat(asked.path("validate_only").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHENTICATED,, make a new key",
        "403, PERMISSION_DENIED,, may not send for project pizza-1",
        "404, NOT_FOUND,, knows no project pizza-1",
        "503, UNAVAILABLE,, try again in a while"
    })
    void aTestOfTheConnectionSaysWhatIsWrong(int status, String general, String code, String words) {
        fcm = asked -> error(status, general, code);

        assertThat(gateway(peer.at("/token").toString()).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains(words));
    }

    @Test
    void aTestOfTheConnectionNamesARefusedServiceAccount() {
        oauth = asked -> WebPeer.answer(401, "{\"error\":\"invalid_client\"}");

        assertThat(gateway(peer.at("/token").toString()).trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("Google refuses the service account"));
    }

    @Test
    void aTokenThatIsNotGivenNowTellsWhenToTryAgain() {
        oauth = asked -> WebPeer.answer(503, "", "Retry-After: 7");

        assertThat(send("device-1"))
                .isEqualTo(new Outcome.Unavailable("Google gives no access token: HTTP 503", Duration.ofSeconds(7)));
    }

    @Test
    void noFailureLogsADeviceATokenOrTheKey() {
        var key = Base64.getMimeEncoder()
                .encodeToString(keys.getPrivate().getEncoded())
                .lines()
                .skip(1)
                .findFirst();
        try (var logs = new CapturedLogs()) {
            for (var status : new int[] {400, 401, 403, 429, 500}) {
                fcm = asked -> WebPeer.answer(status, "{\"error\":{\"message\":\"device-1 of olena@example.com\"}}");
                assertThat(send("device-1").toString()).doesNotContain("device-1", "olena", "t-1");
            }
            for (var said : new String[] {"", "garbage device-1\r\n\r\n"}) {
                fcm = asked -> said;
                assertThat(send("device-1").toString()).doesNotContain("device-1");
            }
            oauth = asked -> WebPeer.answer(400, asked.body());
            assertThat(send("device-1").toString()).doesNotContain("assertion");
            logs.mustNotHold("device-1", "olena", "Bearer", "assertion", key.orElseThrow());
        }
    }

    @Test
    void aGoodServiceAccountMayBeSet() {
        assertThat(problems(account("https://oauth2.googleapis.com/token"), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"type\":\"authorized_user\"}",
                "{\"type\":\"service_account\",\"project_id\":\"../x\"}",
                "{\"type\":\"service_account\",\"project_id\":\"p\",\"client_email\":\"e\",\"private_key\":\"x\"}"
            })
    void whatIsNoServiceAccountMayNot(String file) {
        assertThat(problems(file, true)).extracting(FieldProblem::field).containsExactly("settings.serviceAccount");
    }

    @Test
    void tokensAreNotFetchedFromPrivateNetworks() {
        assertThat(problems(account("https://169.254.169.254/token"), false))
                .extracting(FieldProblem::field)
                .containsExactly("settings.serviceAccount");
    }

    private List<FieldProblem> problems(String file, boolean sandbox) {
        var problems = new Problems();
        new FcmKind(new Hosts(sandbox), calls, CLOCK)
                .check(new Settings(Map.of("serviceAccount", file)), problems, "settings");
        return problems.list();
    }

    private static String error(int status, String general, String code) {
        var details = code == null
                ? ""
                : ",\"details\":[{\"@type\":\"type.googleapis.com/google.firebase.fcm.v1.FcmError\",\"errorCode\":\""
                        + code + "\"}]";
        return WebPeer.answer(
                status,
                "{\"error\":{\"code\":" + status + ",\"message\":\"m\",\"status\":\"" + general + "\"" + details
                        + "}}");
    }

    private String account(String tokenUri) {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return JSON.writeValueAsString(Map.of(
                "type",
                "service_account",
                "project_id",
                "pizza-1",
                "private_key_id",
                "k1",
                "private_key",
                pem,
                "client_email",
                "push@pizza-1.iam.gserviceaccount.com",
                "token_uri",
                tokenUri));
    }

    private Gateway gateway(String tokenUri) {
        return gateway(tokenUri, Devices.LONGEST);
    }

    private Gateway gateway(String tokenUri, Duration longest) {
        try {
            return new FcmGateway(
                    "pizza-1",
                    peer.at("/v1/projects/pizza-1/messages:send"),
                    new AccessTokens(ServiceAccount.read(account(tokenUri)), calls, CLOCK),
                    calls,
                    longest);
        } catch (ServiceAccount.Unusable unusable) {
            throw new AssertionError(unusable);
        }
    }

    private Outcome send(String devices) {
        return send(gateway(peer.at("/token").toString()), devices);
    }

    private static Outcome send(Gateway gateway, String devices) {
        return gateway.send(
                new Parcel(7, "m-1", Channel.PUSH, devices, new Wording("Піца", "Come \"back\""), Instant.EPOCH));
    }
}

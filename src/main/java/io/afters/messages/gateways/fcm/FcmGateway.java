package io.afters.messages.gateways.fcm;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.http.Calls;
import io.afters.messages.gateways.http.Devices;
import io.afters.messages.gateways.http.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes to each of a customer's devices. The message is accepted when it is for one of them. Firebase knows no keys that
 * would make a second try harmless, so that a lost answer stays unknown.
 */
final class FcmGateway implements Gateway {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 16;
    /** No device has it. */
    private static final String NOBODY = "afters-connection-test";

    private final String project;
    private final URI url;
    private final AccessTokens tokens;
    private final Calls calls;
    private final Duration longest;

    /** @param longest how long things are begun for one message: a token, and a try for a device */
    FcmGateway(String project, URI url, AccessTokens tokens, Calls calls, Duration longest) {
        this.project = project;
        this.url = url;
        this.tokens = tokens;
        this.calls = calls;
        this.longest = longest;
    }

    @Override
    public String name() {
        return Provider.FCM.name();
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome send(Parcel parcel) {
        return Devices.each(parcel, longest, (device, inTime) -> send(parcel, device, inTime));
    }

    /** A message to a device that can't be, which Firebase is asked to check and not to send. */
    @Override
    public Optional<String> trouble() {
        try {
            var reply = post(body(NOBODY, "Afters", "Test", true), tokens.token(null));
            return switch (reply) {
                case Reply.NotSent no -> Optional.of(no.reason());
                case Reply.Lost lost -> Optional.of(url.getHost() + " is there, but does not answer as Firebase does");
                case Reply.Answered answer -> FcmAnswer.of(answer).trouble(project);
            };
        } catch (AccessTokens.None none) {
            return Optional.of(String.valueOf(none.getMessage()));
        }
    }

    private Outcome send(Parcel parcel, String device, BooleanSupplier inTime) {
        try {
            var token = tokens.token(null);
            var body = body(device, parcel.wording().title(), parcel.wording().text(), false);
            var reply = post(body, token);
            if (reply instanceof Reply.Answered answer && FcmAnswer.of(answer).tokenRefused()) {
                if (!inTime.getAsBoolean()) {
                    return new Outcome.Unavailable(
                            "Firebase refused the access token, and was too slow for a try with another one");
                }
                reply = post(body, tokens.token(token));
            }
            return switch (reply) {
                case Reply.NotSent no -> new Outcome.Unavailable(no.reason());
                case Reply.Lost lost -> new Outcome.Unknown(lost.reason());
                case Reply.Answered answer -> outcome(device, FcmAnswer.of(answer));
            };
        } catch (AccessTokens.None none) {
            return new Outcome.Unavailable(String.valueOf(none.getMessage()), none.retryAfter());
        }
    }

    private static Outcome outcome(String device, FcmAnswer answer) {
        return answer.unregistered() && answer.outcome() instanceof Outcome.Rejected no
                ? new Outcome.Rejected(no.reason(), List.of(device))
                : answer.outcome();
    }

    private Reply post(String body, String token) {
        return calls.post(
                url,
                Map.of("Authorization", "Bearer " + token, "Accept", "application/json"),
                "application/json",
                body);
    }

    private static String body(String device, @Nullable String title, String text, boolean checkOnly) {
        var notification = new LinkedHashMap<String, String>();
        if (title != null) {
            notification.put("title", title);
        }
        notification.put("body", text);
        var message = Map.of("token", device, "notification", notification);
        return JSON.writeValueAsString(
                checkOnly ? Map.of("validate_only", true, "message", message) : Map.of("message", message));
    }
}

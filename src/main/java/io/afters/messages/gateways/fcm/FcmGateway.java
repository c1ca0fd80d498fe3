package io.afters.messages.gateways.fcm;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.http.Calls;
import io.afters.messages.gateways.http.Reply;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes to each of a customer's devices. The message is accepted when it is for one of them. Firebase knows no keys that
 * would make a second try harmless, so that a lost answer stays unknown.
 */
final class FcmGateway implements Gateway {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI url;
    private final AccessTokens tokens;
    private final Calls calls;
    private final Forgetting forgetting;

    /** Hears which devices can't be reached any more. */
    interface Forgetting {
        void gone(long accountId, String deviceToken);
    }

    FcmGateway(URI url, AccessTokens tokens, Calls calls, Forgetting forgetting) {
        this.url = url;
        this.tokens = tokens;
        this.calls = calls;
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return Provider.FCM.name();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var outcomes = parcel.address()
                .lines()
                .filter(device -> !device.isBlank())
                .map(device -> send(parcel, device))
                .toList();
        return together(outcomes);
    }

    /** One that was reached is enough. One that may have been reached forbids a second try. */
    private static Outcome together(List<Outcome> outcomes) {
        return outcomes.stream()
                .min(Comparator.comparingInt(FcmGateway::rank))
                .orElseGet(() -> new Outcome.Rejected("No device"));
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted yes -> 0;
            case Outcome.Unknown lost -> 1;
            case Outcome.Unavailable later -> 2;
            case Outcome.Rejected no -> 3;
        };
    }

    private Outcome send(Parcel parcel, String device) {
        try {
            var token = tokens.token(null);
            var reply = post(parcel, device, token);
            if (reply instanceof Reply.Answered answer && FcmAnswer.of(answer).tokenRefused()) {
                reply = post(parcel, device, tokens.token(token));
            }
            return switch (reply) {
                case Reply.NotSent no -> new Outcome.Unavailable(no.reason());
                case Reply.Lost lost -> new Outcome.Unknown(lost.reason());
                case Reply.Answered answer -> outcome(parcel.accountId(), device, FcmAnswer.of(answer));
            };
        } catch (AccessTokens.None none) {
            return new Outcome.Unavailable(String.valueOf(none.getMessage()));
        }
    }

    private Outcome outcome(long accountId, String device, FcmAnswer answer) {
        if (answer.unregistered()) {
            forgetting.gone(accountId, device);
        }
        return answer.outcome();
    }

    private Reply post(Parcel parcel, String device, String token) {
        return calls.post(
                url,
                Map.of("Authorization", "Bearer " + token, "Accept", "application/json"),
                "application/json",
                body(device, parcel.wording().title(), parcel.wording().text()));
    }

    private static String body(String device, @Nullable String title, String text) {
        var notification = new LinkedHashMap<String, String>();
        if (title != null) {
            notification.put("title", title);
        }
        notification.put("body", text);
        return JSON.writeValueAsString(Map.of("message", Map.of("token", device, "notification", notification)));
    }
}

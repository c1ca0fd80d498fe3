package io.afters.messages.gateways.http;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts an SMS as a form with {@code To}, {@code From} and {@code Body}. The protocol knows no keys that would make a
 * second try harmless, so that a lost answer stays unknown.
 */
final class HttpGateway implements Gateway {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 16;

    private final URI url;
    private final String username;
    private final String authorization;
    private final String from;
    private final Optional<URI> callback;
    private final Calls calls;

    /** @param callback where the provider may tell later what became of a message */
    HttpGateway(URI url, String username, String password, String from, Optional<URI> callback, Calls calls) {
        this.url = url;
        this.username = username;
        var both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(both);
        this.from = from;
        this.callback = callback;
        this.calls = calls;
    }

    @Override
    public String name() {
        return Provider.HTTP.name();
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var form = "To=" + encoded(parcel.address()) + "&From=" + encoded(from) + "&Body="
                + encoded(parcel.wording().text())
                + callback.map(to -> "&StatusCallback=" + encoded(keyed(to, parcel.key())))
                        .orElse("");
        return switch (post(form)) {
            case Reply.NotSent no -> new Outcome.Unavailable(no.reason());
            case Reply.Lost lost -> new Outcome.Unknown(lost.reason());
            case Reply.Answered answer -> outcome(answer);
        };
    }

    /** When the answer is lost, the key tells us which message it was that arrived. */
    private static String keyed(URI callback, String key) {
        return callback + (callback.getRawQuery() == null ? "?" : "&") + "key=" + encoded(key);
    }

    /** A message without recipient and text is refused in any case: with 400 by a provider that has let us in. */
    @Override
    public Optional<String> trouble() {
        return switch (post("From=" + encoded(from))) {
            case Reply.NotSent no -> Optional.of(no.reason());
            case Reply.Lost lost -> Optional.of(url.getHost() + " is there, but does not answer as a web service does");
            case Reply.Answered answer -> trouble(answer);
        };
    }

    private Optional<String> trouble(Reply.Answered answer) {
        var said = " (" + words(answer) + ")";
        return switch (answer.status()) {
            case 401, 403 ->
                Optional.of("The provider refused user " + username + ": check username and password" + said);
            case 404, 405, 410 -> Optional.of("There is no such service at this address: check the URL" + said);
            case 408, 429 -> Optional.of("The provider is busy: try again in a while" + said);
            default -> {
                if (answer.status() >= 500) {
                    yield Optional.of("The provider has trouble of its own: try again in a while" + said);
                }
                yield answer.status() >= 300 && answer.status() < 400
                        ? Optional.of("The service has moved, or needs another address: check the URL" + said)
                        : Optional.empty();
            }
        };
    }

    private Reply post(String form) {
        return calls.post(
                url,
                Map.of("Authorization", authorization, "Accept", "application/json"),
                "application/x-www-form-urlencoded",
                form);
    }

    private static Outcome outcome(Reply.Answered answer) {
        var status = answer.status();
        if (answer.ok()) {
            var id = text(json(answer.body()), "sid");
            return id == null
                    ? new Outcome.Unknown("The answer (" + status + ") does not say which message was taken over")
                    : new Outcome.Accepted(id);
        }
        if (status == 401 || status == 403) {
            return new Outcome.Unavailable("The credentials are wrong: " + words(answer));
        }
        if (status == 504) {
            // Somebody between here and the provider lost the answer.
            return new Outcome.Unknown("The provider's answer was lost: " + words(answer));
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new Outcome.Unavailable("The provider is busy or down: " + words(answer), answer.retryAfter());
        }
        if (status < 400) {
            return new Outcome.Unavailable("The address is not that of the service: " + words(answer));
        }
        return new Outcome.Rejected("Refused: " + words(answer));
    }

    /** The provider's own code and words beside the status. */
    private static String words(Reply.Answered answer) {
        var json = json(answer.body());
        var code = text(json, "code");
        var message = text(json, "message");
        return "HTTP " + answer.status()
                + (code == null || !code.matches("[\\w.-]{1,32}") ? "" : ", code " + code)
                + (message == null ? "" : ", " + Blanked.of(message));
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException garbage) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable JsonNode json, String field) {
        var value = json == null ? null : json.get(field);
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        var text = value.asString();
        return text.isBlank() ? null : text;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

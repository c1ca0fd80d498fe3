package io.afters.messages.gateways.http;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
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

    private final URI url;
    private final String authorization;
    private final String from;
    private final Calls calls;

    HttpGateway(URI url, String username, String password, String from, Calls calls) {
        this.url = url;
        var both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(both);
        this.from = from;
        this.calls = calls;
    }

    @Override
    public String name() {
        return Provider.HTTP.name();
    }

    @Override
    public Outcome send(Parcel parcel) {
        var form = "To=" + encoded(parcel.address()) + "&From=" + encoded(from) + "&Body="
                + encoded(parcel.wording().text());
        var headers = Map.of("Authorization", authorization, "Accept", "application/json");
        return switch (calls.post(url, headers, "application/x-www-form-urlencoded", form)) {
            case Reply.NotSent no -> new Outcome.Unavailable(no.reason());
            case Reply.Lost lost -> new Outcome.Unknown(lost.reason());
            case Reply.Answered answer -> outcome(answer);
        };
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
            var wait = answer.retryAfter();
            var asked = wait == null ? "" : ", try again after " + Blanked.of(wait);
            return new Outcome.Unavailable("The provider is busy or down: " + words(answer) + asked);
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

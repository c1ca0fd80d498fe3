package io.afters.messages.gateways.fcm;

import io.afters.messages.Gateway.Outcome;
import io.afters.messages.gateways.http.Reply;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Firebase answered for one device. */
record FcmAnswer(int status, String code, Outcome outcome) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_CODE = 40;

    static FcmAnswer of(Reply.Answered answer) {
        var json = json(answer.body());
        var code = code(json.path("error"));
        return new FcmAnswer(answer.status(), code, outcome(answer, json, code));
    }

    /** The app was removed from the device, or its token replaced. */
    boolean unregistered() {
        return code.equals("UNREGISTERED");
    }

    boolean tokenRefused() {
        return status == 401 && !code.equals("THIRD_PARTY_AUTH_ERROR");
    }

    /** What the answer to a message for a device that can't be says about us: refusing that device is right. */
    Optional<String> trouble(String project) {
        var said = " (HTTP " + status + (code.isEmpty() ? ")" : ", " + code + ")");
        if (status < 300 || status == 400 || unregistered() || code.equals("SENDER_ID_MISMATCH")) {
            return Optional.empty();
        }
        if (code.equals("THIRD_PARTY_AUTH_ERROR") || status == 401) {
            return Optional.of("Firebase refused the service account: make a new key for it" + said);
        }
        if (status == 403) {
            return Optional.of("The service account may not send for project " + project
                    + ": switch on the Firebase Cloud Messaging API there, and give the account the right to use it"
                    + said);
        }
        if (status == 429 || status >= 500) {
            return Optional.of("Firebase is busy or down: try again in a while" + said);
        }
        return Optional.of("Firebase knows no project " + project + ", or the endpoint is not Firebase's" + said);
    }

    private static Outcome outcome(Reply.Answered answer, JsonNode json, String code) {
        var status = answer.status();
        var words = "HTTP " + status + (code.isEmpty() ? "" : ", " + code);
        if (answer.ok()) {
            var name = json.path("name").asString("");
            return name.isBlank()
                    ? new Outcome.Unknown("The answer (" + status + ") does not say which message was taken over")
                    : new Outcome.Accepted(name);
        }
        if (code.equals("UNREGISTERED")) {
            return new Outcome.Rejected("The app is no longer on the device: " + words);
        }
        if (code.equals("SENDER_ID_MISMATCH")) {
            return new Outcome.Rejected("The device belongs to another Firebase project: " + words);
        }
        if (status == 401 || status == 403) {
            return new Outcome.Unavailable("The credentials are wrong: " + words);
        }
        if (status == 504) {
            return new Outcome.Unknown("The provider's answer was lost: " + words);
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new Outcome.Unavailable("Firebase is busy or down: " + words, answer.retryAfter());
        }
        if (status == 404 || status < 400) {
            return new Outcome.Unavailable("The address or the project is not known to Firebase: " + words);
        }
        return new Outcome.Rejected("Refused: " + words);
    }

    /** Firebase's own code for the error, else the general one. */
    private static String code(JsonNode error) {
        for (var detail : error.path("details")) {
            var code = detail.path("errorCode").asString("");
            if (isCode(code)) {
                return code;
            }
        }
        var general = error.path("status").asString("");
        return isCode(general) ? general : "";
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && text.matches("[A-Z_]+");
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException garbage) {
            return JSON.createObjectNode();
        }
    }
}

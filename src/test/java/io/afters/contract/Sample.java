package io.afters.contract;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A valid body.
 *
 * @param status what it is answered with
 * @param on the thing that it is sent to, for the first variable of the path; null: the kitchen's usual one
 */
record Sample(
        String mediaType, String body, int status, @Nullable String on) {

    Sample(String mediaType, String body, int status) {
        this(mediaType, body, status, null);
    }

    static Sample json(String body, int status) {
        return new Sample("application/json", body, status);
    }

    Sample on(String other) {
        return new Sample(mediaType, body, status, other);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    boolean isJson() {
        return mediaType.endsWith("json");
    }
}

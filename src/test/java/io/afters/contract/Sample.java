package io.afters.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A valid body.
 *
 * @param status what it is answered with
 */
record Sample(String mediaType, String body, int status) {

    static Sample json(String body, int status) {
        return new Sample("application/json", body, status);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    boolean isJson() {
        return mediaType.endsWith("json");
    }
}

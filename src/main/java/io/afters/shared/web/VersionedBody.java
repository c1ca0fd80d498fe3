package io.afters.shared.web;

import io.afters.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a PUT sends: what GET answered, changed. An id in it must be that of the path; its version says what the editor
 * saw.
 */
public record VersionedBody<T>(T draft, @Nullable Integer version) {

    public static <T> VersionedBody<T> read(JsonNode body, String idOfPath, Class<T> type, JsonMapper json) {
        if (!(body.deepCopy() instanceof ObjectNode fields)) {
            throw new InvalidInput("body", "must be an object");
        }
        var id = fields.remove("id");
        if (id != null && !id.isNull() && !(id.isString() && id.stringValue().equals(idOfPath))) {
            throw new InvalidInput("id", "must be left out, or be the id of the path");
        }
        var version = fields.remove("version");
        if (version != null && !version.isNull() && !(version.isIntegralNumber() && version.canConvertToInt())) {
            throw new InvalidInput("version", "must be a whole number");
        }
        try {
            return new VersionedBody<>(
                    json.treeToValue(fields, type), version == null || version.isNull() ? null : version.intValue());
        } catch (JacksonException e) {
            var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            throw new HttpMessageNotReadableException(
                    "The body can't be read", e, new ServletServerHttpRequest(request.getRequest()));
        }
    }
}

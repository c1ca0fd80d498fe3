package io.afters.shared.web;

import io.afters.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a PUT sends: what GET answered, changed. Its id is ignored, as the path tells it; its version says what the
 * editor saw.
 */
public record VersionedBody<T>(T draft, @Nullable Integer version) {

    public static <T> VersionedBody<T> read(ObjectNode body, Class<T> type, JsonMapper json) {
        var fields = body.deepCopy();
        fields.remove("id");
        var version = fields.remove("version");
        if (version != null && !version.isNull() && !version.canConvertToInt()) {
            throw new InvalidInput("version", "must be a whole number");
        }
        try {
            return new VersionedBody<>(
                    json.treeToValue(fields, type), version == null || version.isNull() ? null : version.intValue());
        } catch (DatabindException e) {
            var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            throw new HttpMessageNotReadableException(
                    "The body can't be read", e, new ServletServerHttpRequest(request.getRequest()));
        }
    }
}

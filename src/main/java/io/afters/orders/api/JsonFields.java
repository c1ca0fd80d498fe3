package io.afters.orders.api;

import io.afters.shared.Problems;
import io.afters.shared.Text;
import io.afters.shared.web.StrictJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object one by one, reporting each that has the wrong type or form. */
final class JsonFields {
    private final @Nullable JsonNode object;
    private final String path;
    private final Problems problems;

    JsonFields(@Nullable JsonNode object, String path, Problems problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** The fields of an object inside; without any when it is absent or null. */
    JsonFields object(String field, boolean required) {
        var node = node(field, required);
        if (node != null && !node.isObject()) {
            report(field, "must be an object");
            node = null;
        }
        return new JsonFields(node, at(field), problems);
    }

    Optional<String> text(String field, boolean required) {
        var node = node(field, required);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isString()) {
            report(field, "must be a string");
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    /** An id from outside: kept exactly as sent, or refused. */
    Optional<String> id(String field, boolean required, int longest) {
        var text = text(field, required);
        if (text.isPresent()) {
            var id = text.get();
            if (id.isEmpty()) {
                report(field, "must not be empty");
            } else if (Text.length(id) > longest) {
                report(field, "must be at most " + longest + " characters");
            } else if (Text.hasControls(id) || Text.hasLoneSurrogates(id)) {
                report(field, "must not contain control characters");
            } else {
                return text;
            }
        }
        return Optional.empty();
    }

    <E extends Enum<E>> Optional<E> oneOf(String field, Class<E> type) {
        var text = text(field, false);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.get()))
                .findFirst();
        if (value.isEmpty()) {
            report(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
        }
        return value;
    }

    Optional<BigDecimal> decimal(String field) {
        var node = node(field, false);
        if (node == null) {
            return Optional.empty();
        }
        try {
            if (node.isString()) {
                return Optional.of(StrictJson.decimal(node.stringValue()));
            }
        } catch (NumberFormatException e) {
            // Reported below, like any other value that is no decimal string.
        }
        report(field, "must be a decimal string such as \"25.90\"");
        return Optional.empty();
    }

    Optional<Integer> number(String field, int least, int most) {
        var node = node(field, false);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            report(field, "must be a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(node.intValue());
    }

    Optional<Boolean> flag(String field) {
        var node = node(field, false);
        if (node != null && !node.isBoolean()) {
            report(field, "must be true or false");
            return Optional.empty();
        }
        return Optional.ofNullable(node).map(JsonNode::booleanValue);
    }

    Optional<JsonNode> array(String field) {
        var node = node(field, false);
        if (node != null && !node.isArray()) {
            report(field, "must be an array");
            return Optional.empty();
        }
        return Optional.ofNullable(node);
    }

    void report(String field, String message) {
        problems.add(at(field), message);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private @Nullable JsonNode node(String field, boolean required) {
        var node = object == null ? null : object.get(field);
        var absent = node == null || node.isNull();
        if (absent && required) {
            report(field, "is required");
        }
        return absent ? null : node;
    }
}

package io.afters.contract;

import io.afters.testing.TestApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** The published OpenAPI document. */
record Contract(JsonNode document) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static Contract of(TestApi api) {
        return new Contract(api.get("/openapi.json").json());
    }

    /** All of them; those that delete come last. */
    List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Operation(
                                HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey().substring("/api/v1".length()),
                                operation.getValue())))
                .sorted((one, other) -> Boolean.compare(one.deletes(), other.deletes()))
                .toList();
    }

    Stream<Operation> withBody() {
        return operations().stream().filter(operation -> !operation.bodies().isEmpty());
    }

    /** The schema itself, where there is only a reference, or a choice between it and null. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asString().substring(1)));
        }
        return schema.has("anyOf") ? resolved(schema.path("anyOf").get(0)) : schema;
    }

    static boolean isNullable(JsonNode schema) {
        return schema.has("anyOf")
                || StreamSupport.stream(schema.path("type").spliterator(), false)
                        .anyMatch(type -> type.asString().equals("null"));
    }

    /** The type that is not null, such as {@code string}; empty for anything at all. */
    String type(JsonNode schema) {
        var type = resolved(schema).path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asString)
                        .filter(name -> !name.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    /** One call. The path is below {@code /api/v1}. */
    record Operation(HttpMethod method, String path, JsonNode json) {

        List<String> variables() {
            return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        }

        List<JsonNode> queryParameters() {
            return StreamSupport.stream(json.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asString().equals("query"))
                    .toList();
        }

        /** The schemas of bodies, by media type. */
        Map<String, JsonNode> bodies() {
            return json.path("requestBody").path("content").properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, body -> body.getValue().path("schema")));
        }

        boolean needsBody() {
            return json.at("/requestBody/required").asBoolean(false);
        }

        boolean deletes() {
            return method.equals(HttpMethod.DELETE);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

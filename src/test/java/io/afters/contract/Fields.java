package io.afters.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The fields of one sample, as the contract describes them. */
final class Fields {
    private static final String HERE = "\uE000here\uE000";

    private final Contract contract;
    private final JsonNode sample;
    private final List<Field> all = new ArrayList<>();

    Fields(Contract contract, JsonNode schema, JsonNode sample) {
        this.contract = contract;
        this.sample = sample;
        collect(schema, sample, List.of());
    }

    List<Field> all() {
        return all;
    }

    private void collect(JsonNode schema, JsonNode value, List<String> at) {
        var resolved = contract.resolved(schema);
        if (value.isArray()) {
            return;
        }
        for (var property : resolved.path("properties").properties()) {
            add(property.getValue(), value.path(property.getKey()), at, property.getKey());
        }
        if (resolved.path("additionalProperties").isObject()) {
            value.properties().forEach(p -> add(resolved.path("additionalProperties"), p.getValue(), at, p.getKey()));
        }
    }

    private void add(JsonNode schema, JsonNode value, List<String> at, String name) {
        var path = new ArrayList<>(at);
        path.add(name);
        all.add(new Field(List.copyOf(path), schema, value));
        collect(schema, value, path);
    }

    /** The sample with other text, which need not be JSON at all, where the value of the field stood. */
    String with(Field field, String raw) {
        return edited(field, parent -> parent.set(field.name(), StringNode.valueOf(HERE)))
                .replace('"' + HERE + '"', raw);
    }

    String without(Field field) {
        return edited(field, parent -> parent.remove(field.name()));
    }

    /** The sample with another member beside the field. */
    String beside(Field field, String name, String raw) {
        return with(field, field.value() + ", \"" + name + "\": " + raw);
    }

    private String edited(Field field, Consumer<ObjectNode> edit) {
        var copy = sample.deepCopy();
        var parent = copy;
        for (var step : field.path().subList(0, field.path().size() - 1)) {
            parent = parent.get(step);
        }
        edit.accept((ObjectNode) parent);
        return JsonMapper.shared().writeValueAsString(copy);
    }

    /**
     * A field at a path.
     *
     * @param value what the sample has there; a missing node for nothing
     */
    record Field(List<String> path, JsonNode schema, JsonNode value) {
        String name() {
            return path.getLast();
        }

        /** Whether an error that names this field is about this one, a part of it, or what it is part of. */
        boolean isMeant(String named) {
            var plain = named.replaceAll("\\[\\d+]", "");
            var own = toString();
            return plain.equals(own) || plain.startsWith(own + ".") || own.startsWith(plain + ".");
        }

        /** Also when the error names a field beside this one, which does not go with it. */
        boolean isMeantOrBeside(String named) {
            var parent = String.join(".", path.subList(0, path.size() - 1));
            return isMeant(named) || (named.startsWith(parent) && !named.equals(parent));
        }

        @Override
        public String toString() {
            return String.join(".", path);
        }
    }
}

package io.afters.messages.gateways;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one provider of one account was set to, secrets included: never to be logged, so its text tells the names alone. */
public record Settings(Map<String, String> values) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    public @Nullable String find(String name) {
        return values.get(name);
    }

    /** The value, or nothing. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !text(name).isBlank();
    }

    /** The value of a setting that was checked to be a number; the other one when it was left out. */
    public int number(String name, int otherwise) {
        return has(name) ? Integer.parseInt(text(name)) : otherwise;
    }

    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}

package io.afters.messages.gateways;

/** One thing that a provider needs to know, by the name that the API gives it. */
public record Setting(String name, Type type, boolean required) {

    /** How a setting is told and answered. */
    public enum Type {
        TEXT,
        /** A whole number, told as a number or as text, answered as a number. */
        NUMBER,
        /** Kept, used, and never told again. */
        SECRET
    }

    public static Setting required(String name, Type type) {
        return new Setting(name, type, true);
    }

    public static Setting optional(String name, Type type) {
        return new Setting(name, type, false);
    }

    public boolean secret() {
        return type == Type.SECRET;
    }
}

package io.afters.accounts;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an API key may do. */
public enum Scope {
    EVENTS_WRITE("events:write"),
    CODES_REDEEM("codes:redeem"),
    MANAGE("manage"),
    READ("read");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As written in the API. */
    public String text() {
        return text;
    }

    static Set<Scope> parse(String scopes) {
        var texts = Set.of(scopes.split(","));
        return Arrays.stream(values()).filter(s -> texts.contains(s.text)).collect(Collectors.toUnmodifiableSet());
    }

    static String format(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(","));
    }

    /** The scope that a call needs; reading is allowed to those who manage as well. */
    public static Scope neededFor(String method, String path) {
        if (path.equals("/api/v1/events")) {
            return EVENTS_WRITE;
        }
        if (path.matches("/api/v1/codes/.+/(validation|redemptions)(/.*)?")) {
            return CODES_REDEEM;
        }
        return method.equals("GET") || method.equals("HEAD") ? READ : MANAGE;
    }

    boolean isAmong(Set<Scope> granted) {
        return granted.contains(this) || (this == READ && granted.contains(MANAGE));
    }
}

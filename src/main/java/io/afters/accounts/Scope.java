package io.afters.accounts;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What an API key may do. */
public enum Scope {
    EVENTS_WRITE("events:write"),
    CODES_REDEEM("codes:redeem"),
    MANAGE("manage"),
    READ("read");

    // Read as the calls are routed: %65vents is events.
    private static final PathPattern EVENTS = pattern("/api/v1/events");
    private static final PathPattern VALIDATION = pattern("/api/v1/codes/{code}/validation");
    private static final PathPattern REDEMPTIONS = pattern("/api/v1/codes/{code}/redemptions/{*order}");

    // Reads, but everything that is held about a person.
    private static final PathPattern EXPORT = pattern("/api/v1/customers/{customer}/export");

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

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    /** The scope that a call to the path, as it was sent, needs; reading is allowed to those who manage as well. */
    public static Scope neededFor(String method, String path) {
        var sent = PathContainer.parsePath(path);
        if (EVENTS.matches(sent)) {
            return EVENTS_WRITE;
        }
        if (VALIDATION.matches(sent) || REDEMPTIONS.matches(sent)) {
            return CODES_REDEEM;
        }
        if (EXPORT.matches(sent)) {
            return MANAGE;
        }
        return method.equals("GET") || method.equals("HEAD") ? READ : MANAGE;
    }

    boolean isAmong(Set<Scope> granted) {
        return granted.contains(this) || (this == READ && granted.contains(MANAGE));
    }
}

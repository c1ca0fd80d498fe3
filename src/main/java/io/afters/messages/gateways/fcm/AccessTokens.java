package io.afters.messages.gateways.fcm;

import io.afters.messages.gateways.http.Calls;
import io.afters.messages.gateways.http.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The token that opens Firebase: fetched when it is needed first, kept, and renewed before it ends or when it is refused. */
final class AccessTokens {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration MARGIN = Duration.ofMinutes(2);
    /** For so long the answer to one is the answer to all: else those who wait would wait one after the other. */
    private static final Duration PEACE = Duration.ofSeconds(5);

    private static final int UNSAID_LIFE_SECONDS = 600;

    private final ServiceAccount account;
    private final Calls calls;
    private final Clock clock;
    private @Nullable Token token;
    private @Nullable None failure;
    private long askAgainAt;

    private record Token(String text, long endsAt) {}

    /** There is no token; the message says why. */
    static final class None extends Exception {
        private final transient @Nullable Duration retryAfter;

        None(String reason, @Nullable Duration retryAfter) {
            super(reason);
            this.retryAfter = retryAfter;
        }

        None(String reason) {
            this(reason, null);
        }

        private None again() {
            return new None(String.valueOf(getMessage()), retryAfter);
        }

        @Nullable Duration retryAfter() {
            return retryAfter;
        }
    }

    /** @param clock real time, which Google checks, and not that of a sandbox */
    AccessTokens(ServiceAccount account, Calls calls, Clock clock) {
        this.account = account;
        this.calls = calls;
        this.clock = clock;
    }

    /** A token that is not the refused one. */
    synchronized String token(@Nullable String refused) throws None {
        var now = token;
        if (now != null && !now.text().equals(refused) && System.nanoTime() - now.endsAt() < 0) {
            return now.text();
        }
        var failed = failure;
        if (failed != null && System.nanoTime() - askAgainAt < 0) {
            throw failed.again();
        }
        token = null;
        try {
            var fresh = fetched();
            token = fresh;
            return fresh.text();
        } catch (None none) {
            failure = none;
            askAgainAt = System.nanoTime() + PEACE.toNanos();
            throw none;
        }
    }

    private Token fetched() throws None {
        var form = "grant_type=" + encoded("urn:ietf:params:oauth:grant-type:jwt-bearer") + "&assertion="
                + encoded(account.assertion(clock.instant()));
        var reply = calls.post(
                URI.create(account.tokenUri()),
                Map.of("Accept", "application/json"),
                "application/x-www-form-urlencoded",
                form);
        return switch (reply) {
            case Reply.NotSent no -> throw new None("Google gives no access token: " + no.reason());
            case Reply.Lost lost -> throw new None("Google gives no access token: " + lost.reason());
            case Reply.Answered answer -> read(answer);
        };
    }

    private static Token read(Reply.Answered answer) throws None {
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            throw new None(
                    "The credentials are wrong: Google refuses the service account, which may be deleted, or its key"
                            + " replaced (HTTP " + answer.status() + ")");
        }
        if (!answer.ok()) {
            throw new None("Google gives no access token: HTTP " + answer.status(), answer.retryAfter());
        }
        try {
            var json = JSON.readTree(answer.body());
            var text = json.path("access_token").asString("");
            if (text.isBlank() || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new None("Google gives no access token: the answer has none");
            }
            var life = Duration.ofSeconds(json.path("expires_in").asInt(UNSAID_LIFE_SECONDS));
            return new Token(text, System.nanoTime() + life.minus(MARGIN).toNanos());
        } catch (JacksonException garbage) {
            throw new None("Google gives no access token: the answer can't be read");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

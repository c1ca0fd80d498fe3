package io.afters.messages.gateways.webpush;

import io.afters.messages.Gateway;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.http.Calls;
import io.afters.messages.gateways.http.Devices;
import io.afters.messages.gateways.http.Reply;
import io.afters.messages.gateways.http.WebAddress;
import io.afters.shared.Problems;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes to each of a customer's browsers; an address is a subscription as the browser wrote it. The message is accepted
 * when it is for one of them. A lost answer stays unknown: a message that was shown already would be shown again.
 */
final class WebPushGateway implements Gateway {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final int SALT = 16;
    private static final int AT_ONCE = 16;

    private final Vapid vapid;
    private final Hosts hosts;
    private final Calls calls;
    private final Clock clock;

    /** @param clock real time, which push services check, and not that of a sandbox */
    WebPushGateway(Vapid vapid, Hosts hosts, Calls calls, Clock clock) {
        this.vapid = vapid;
        this.hosts = hosts;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Provider.WEB_PUSH.name();
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var text = text(parcel);
        if (text.length > Subscription.LONGEST_TEXT) {
            return new Outcome.Rejected("The text is too long for a push to a browser");
        }
        return Devices.each(parcel, Devices.LONGEST, (browser, inTime) -> send(browser, text));
    }

    /** Push services are the browsers': there is none to ask, so that this is about our signature alone. */
    @Override
    public Optional<String> trouble() {
        return vapid.trouble(clock.instant());
    }

    private Outcome send(String line, byte[] text) {
        var subscription = Subscription.read(line).orElse(null);
        if (subscription == null) {
            return new Outcome.Rejected("The token is no browser's subscription");
        }
        var problems = new Problems();
        WebAddress.check(problems, "endpoint", subscription.endpoint().toString(), hosts);
        if (!problems.isEmpty()) {
            return new Outcome.Rejected("The subscription's address is not allowed");
        }
        try {
            return outcome(line, post(subscription, text));
        } catch (GeneralSecurityException unusable) {
            return new Outcome.Rejected("The subscription's key can't be used");
        }
    }

    private Reply post(Subscription subscription, byte[] text) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(Curve.P256);
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return calls.post(
                subscription.endpoint(),
                Map.of(
                        "Authorization", vapid.authorization(subscription.origin(), clock.instant()),
                        "Content-Encoding", "aes128gcm",
                        "TTL", String.valueOf(KEPT_FOR.toSeconds())),
                subscription.encrypted(text, generator.generateKeyPair(), salt));
    }

    private static Outcome outcome(String line, Reply reply) {
        return switch (reply) {
            case Reply.NotSent no -> new Outcome.Unavailable(no.reason());
            case Reply.Lost lost -> new Outcome.Unknown(lost.reason());
            case Reply.Answered answer -> outcome(line, answer.status(), answer.retryAfter());
        };
    }

    private static Outcome outcome(String line, int status, @Nullable Duration retryAfter) {
        if (status >= 200 && status < 300) {
            return new Outcome.Accepted(null);
        }
        if (status == 404 || status == 410) {
            return new Outcome.Rejected("The browser is no longer subscribed: HTTP " + status, List.of(line));
        }
        if (status == 401 || status == 403) {
            return new Outcome.Unavailable("The keys are not those of the subscription: HTTP " + status);
        }
        if (status == 504) {
            return new Outcome.Unknown("The provider's answer was lost: HTTP 504");
        }
        return status == 408 || status == 429 || status >= 500 || status < 400
                ? new Outcome.Unavailable("The push service is busy or down: HTTP " + status, retryAfter)
                : new Outcome.Rejected("Refused: HTTP " + status);
    }

    /** What the site's service worker is handed: a title, which may be missing, and a body. */
    private static byte[] text(Parcel parcel) {
        var text = new LinkedHashMap<String, String>();
        var title = parcel.wording().title();
        if (title != null) {
            text.put("title", title);
        }
        text.put("body", parcel.wording().text());
        return JSON.writeValueAsString(text).getBytes(StandardCharsets.UTF_8);
    }
}

package io.afters.messages.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.gateways.Carrier;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.ChannelSetup;
import io.afters.messages.gateways.ChannelTests;
import io.afters.messages.gateways.Channels;
import io.afters.messages.gateways.Provider;
import io.afters.shared.NotFound;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who carries the messages of each channel, over HTTP. Secrets are never answered: only that they are set. */
@RestController
@RequestMapping("/api/v1/channels/{channel}")
class ChannelController {
    private final Channels channels;
    private final ChannelTests tests;
    private final CurrentAccount current;

    ChannelController(Channels channels, ChannelTests tests, CurrentAccount current) {
        this.channels = channels;
        this.tests = tests;
        this.current = current;
    }

    @GetMapping
    ChannelJson get(@PathVariable String channel) {
        return shown(channels.get(current.caller(), known(channel)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ChannelJson set(@PathVariable String channel, @RequestBody ChannelJson wanted) {
        return shown(channels.set(current.caller(), known(channel), wanted.draft()));
    }

    /** Reaches out to the providers without sending: those of the body, and without one those that are saved. */
    @PostMapping(path = "/test", consumes = MediaType.APPLICATION_JSON_VALUE)
    TestJson test(@PathVariable String channel, @RequestBody(required = false) @Nullable ChannelJson wanted) {
        var result = tests.of(current.caller(), known(channel), wanted == null ? null : wanted.draft())
                .connect();
        var second = result.fallback();
        return new TestJson(
                result.ok(), result.trouble(), second == null ? null : new AnswerJson(second.ok(), second.trouble()));
    }

    private static Channel known(String text) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFound("channel"));
    }

    private ChannelJson shown(ChannelSetup setup) {
        var fallback = setup.fallback();
        return new ChannelJson(
                setup.carrier().provider(),
                channels.shown(setup.carrier()),
                setup.ratePerSecond(),
                fallback == null ? null : shown(fallback),
                setup.resendUnknown());
    }

    private CarrierJson shown(Carrier carrier) {
        return new CarrierJson(carrier.provider(), channels.shown(carrier));
    }

    /**
     * Who carries the messages of a channel, and how.
     *
     * @param settings the provider's own, texts and numbers; a secret told as "set" stays as it is
     * @param ratePerSecond messages at most; null: as many as there are
     * @param fallback who carries them when the provider can't; null: nobody
     * @param resendUnknown whether a message whose answer was lost is sent again, and may arrive twice; left out: no
     */
    record ChannelJson(
            Provider provider,
            @Nullable Map<String, Object> settings,
            @Nullable Integer ratePerSecond,
            @Nullable CarrierJson fallback,
            @Nullable Boolean resendUnknown) {

        ChannelDraft draft() {
            return new ChannelDraft(
                    new CarrierJson(provider, settings).draft(),
                    ratePerSecond,
                    fallback == null ? null : fallback.draft(),
                    Boolean.TRUE.equals(resendUnknown));
        }
    }

    /**
     * What came of a test.
     *
     * @param ok whether the provider can be reached and lets us in
     * @param trouble what is wrong, and what would be right; null: nothing
     * @param fallback the same of the second provider; null: there is none
     */
    record TestJson(
            boolean ok, @Nullable String trouble, @Nullable AnswerJson fallback) {}

    /** What came of the test of the second provider. */
    record AnswerJson(boolean ok, @Nullable String trouble) {}

    /** A provider and its settings. */
    record CarrierJson(Provider provider, @Nullable Map<String, Object> settings) {

        CarrierDraft draft() {
            return new CarrierDraft(provider, settings == null ? Map.of() : settings);
        }
    }
}

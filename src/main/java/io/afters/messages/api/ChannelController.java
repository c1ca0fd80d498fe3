package io.afters.messages.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.gateways.Carrier;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.ChannelSetup;
import io.afters.messages.gateways.Channels;
import io.afters.messages.gateways.Provider;
import io.afters.shared.NotFound;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who carries the messages of each channel, over HTTP. Secrets are never answered: only that they are set. */
@RestController
@RequestMapping("/api/v1/channels/{channel}")
class ChannelController {
    private final Channels channels;
    private final CurrentAccount current;

    ChannelController(Channels channels, CurrentAccount current) {
        this.channels = channels;
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

    /** A provider and its settings. */
    record CarrierJson(Provider provider, @Nullable Map<String, Object> settings) {

        CarrierDraft draft() {
            return new CarrierDraft(provider, settings == null ? Map.of() : settings);
        }
    }
}

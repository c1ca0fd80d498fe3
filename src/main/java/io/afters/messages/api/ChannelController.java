package io.afters.messages.api;

import io.afters.customers.Channel;
import io.afters.messages.gateways.Provider;
import io.afters.shared.NotFound;
import io.afters.shared.Problems;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who carries the messages of each channel. So far that is the built-in outbox, and what asks for more is refused. */
@RestController
@RequestMapping("/api/v1/channels/{channel}")
class ChannelController {

    @GetMapping
    ChannelJson get(@PathVariable String channel) {
        if (Arrays.stream(Channel.values()).noneMatch(known -> known.name().equals(channel))) {
            throw new NotFound("channel");
        }
        return new ChannelJson(Provider.OUTBOX, Map.of(), null, null);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ChannelJson set(@PathVariable String channel, @RequestBody ChannelJson wanted) {
        var is = get(channel);
        wanted.check();
        return is;
    }

    /**
     * Who carries the messages of a channel, and how.
     *
     * @param settings the provider's own; the outbox has none
     * @param ratePerSecond messages at most; null: as many as there are
     * @param fallback who carries them when the provider can't; null: nobody
     */
    record ChannelJson(
            Provider provider,
            @Nullable Map<String, Object> settings,
            @Nullable Integer ratePerSecond,
            @Nullable ChannelJson fallback) {

        /** Refuses what nobody would heed today, rather than to keep it and do nothing. */
        void check() {
            var problems = new Problems();
            if (problems.require(provider, "provider") && provider != Provider.OUTBOX) {
                problems.add("provider", "must be OUTBOX: others can't be set up yet");
            }
            Objects.requireNonNullElse(settings, Map.<String, Object>of())
                    .keySet()
                    .forEach(name -> problems.add("settings." + name, "is not a setting of OUTBOX"));
            if (ratePerSecond != null) {
                problems.add("ratePerSecond", "must be null: the outbox takes messages as they come");
            }
            if (fallback != null) {
                problems.add("fallback", "must be null: the outbox is always there");
            }
            problems.throwIfAny();
        }
    }
}

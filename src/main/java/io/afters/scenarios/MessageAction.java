package io.afters.scenarios;

import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.shared.Problems;
import io.afters.shared.Required;
import java.util.Map;
import java.util.TreeMap;

/** Sends a text over each of the chosen channels. */
public record MessageAction(Map<Channel, ChannelText> channels) {

    public MessageAction {
        Required.of("channels", channels).check();
        channels.forEach(
                (channel, text) -> Required.of("channels." + channel, text).check());
        channels = new TreeMap<>(channels);
    }

    void check(Problems problems) {
        if (channels.isEmpty()) {
            problems.add("actions.message.channels", "must have one channel at least");
        }
        channels.forEach((channel, text) -> text.check(problems, "actions.message.channels." + channel, channel));
    }
}

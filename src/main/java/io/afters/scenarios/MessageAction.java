package io.afters.scenarios;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.afters.customers.Channel;
import io.afters.messages.ChannelText;
import io.afters.shared.Problems;
import io.afters.shared.Required;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends a text over each of the chosen channels, or over the first of them that reaches the customer.
 *
 * @param order of the channels, each of which is used when none before it reaches the customer; null: every one is used
 * @param trackLinks whether clicks on links of the texts are counted
 */
public record MessageAction(
        Map<Channel, ChannelText> channels,
        @Nullable List<Channel> order,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean trackLinks) {

    public MessageAction {
        Required.of("channels", channels).check();
        channels.forEach(
                (channel, text) -> Required.of("channels." + channel, text).check());
        channels = new TreeMap<>(channels);
        if (order != null) {
            var places = Required.of("order", order);
            for (int i = 0; i < order.size(); i++) {
                places.and("order[" + i + "]", order.get(i));
            }
            places.check();
            order = List.copyOf(order);
        }
    }

    /** One that is sent over every channel, with its links as they are. */
    public MessageAction(Map<Channel, ChannelText> channels) {
        this(channels, null, false);
    }

    /** The chosen channels, in their order if they have one. */
    public List<Channel> inOrder() {
        return order == null ? List.copyOf(channels.keySet()) : order;
    }

    /** What a chosen channel says. */
    ChannelText on(Channel channel) {
        return Objects.requireNonNull(channels.get(channel));
    }

    /** The channel's place in the order, from 1; null: every channel is used. */
    @Nullable Integer turn(Channel channel) {
        return order == null ? null : order.indexOf(channel) + 1;
    }

    void check(Problems problems) {
        if (channels.isEmpty()) {
            problems.add("actions.message.channels", "must have one channel at least");
        }
        channels.forEach((channel, text) -> text.check(problems, "actions.message.channels." + channel, channel));
        if (order != null) {
            checkOrder(order, problems);
        }
    }

    private void checkOrder(List<Channel> wanted, Problems problems) {
        var left = new ArrayList<>(channels.keySet());
        var named = EnumSet.noneOf(Channel.class);
        for (int i = 0; i < wanted.size(); i++) {
            var channel = wanted.get(i);
            if (!named.add(channel)) {
                problems.add("actions.message.order[" + i + "]", "must not name " + channel + " again");
            } else if (!left.remove(channel)) {
                problems.add("actions.message.channels." + channel, "is required: the order names it");
            }
        }
        left.forEach(channel -> problems.add("actions.message.order", "must name " + channel + " as well"));
        if (wanted.size() < 2) {
            problems.add("actions.message.order", "must name two channels at least, or be null: every channel is used");
        }
    }
}

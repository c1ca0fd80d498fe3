package io.afters.panel.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.afters.customers.Channel;
import io.afters.messages.MessageStatus;
import io.afters.shared.ui.Mark;
import java.util.Map;
import java.util.stream.Stream;

/** The messages of the time, by channel and status. */
class MessagesCard extends Card {
    private final Div channels = new Div();

    MessagesCard() {
        super("messages");
        channels.addClassName("rows");
        add(channels);
    }

    @Override
    void show(Figures figures, Links links, Words words) {
        channels.removeAll();
        if (figures.messages().isEmpty()) {
            channels.add(nothing(words.text("dashboard.messages.none")));
        }
        figures.messages().forEach((channel, numbers) -> channels.add(channel(channel, numbers, links, words)));
    }

    private static Shares channel(Channel channel, Map<MessageStatus, Integer> numbers, Links links, Words words) {
        var all = numbers.values().stream().mapToInt(Integer::intValue).sum();
        var head = new Anchor(links.created(channel, null), words.text("channel." + channel));
        return new Shares(
                new Div(
                        head,
                        quiet(words.share("dashboard.of-created", numbers.getOrDefault(MessageStatus.SENT, 0), all))),
                Stream.of(
                                MessageStatus.SENT,
                                MessageStatus.QUEUED,
                                MessageStatus.UNKNOWN,
                                MessageStatus.SKIPPED,
                                MessageStatus.FAILED)
                        .map(status -> new Share(
                                mark(status),
                                words.text("message.status." + status),
                                numbers.getOrDefault(status, 0),
                                links.created(channel, status)))
                        .toList(),
                words);
    }

    private static Mark mark(MessageStatus status) {
        return switch (status) {
            case SENT -> Mark.GOOD;
            case QUEUED -> Mark.OPEN;
            case UNKNOWN -> Mark.ATTENTION;
            case SKIPPED -> Mark.QUIET;
            case FAILED -> Mark.BAD;
        };
    }
}

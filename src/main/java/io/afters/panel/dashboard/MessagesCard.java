package io.afters.panel.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.afters.customers.Channel;
import io.afters.messages.Arrival;
import io.afters.messages.ChannelFigures;
import io.afters.messages.MessageStatus;
import io.afters.messages.ui.MessageStates;
import io.afters.shared.ui.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The messages of the time, by channel: what became of them, and what is known of those that were sent. */
class MessagesCard extends Card {
    private final Div channels = new Div();
    private final Div lost = new Div();

    MessagesCard() {
        super("messages");
        channels.addClassName("rows");
        lost.addClassName("lost");
        add(channels, lost);
    }

    @Override
    void show(Figures figures, Links links, Words words) {
        channels.removeAll();
        if (figures.messages().isEmpty()) {
            channels.add(nothing(words.text("dashboard.messages.none")));
        }
        figures.messages().forEach((channel, numbers) -> {
            var over = new Over(channel, numbers, links, words);
            var row = over.statuses();
            if (numbers.of(MessageStatus.SENT) > 0) {
                row.add(over.arrivals(figures.receipted().contains(channel)));
            }
            if (numbers.tracked() > 0) {
                row.add(over.clicks());
            }
            channels.add(row);
        });
        unreached(figures, links, words);
    }

    /** What a restaurant loses by it. */
    private void unreached(Figures figures, Links links, Words words) {
        lost.removeAll();
        var executed = figures.tasks().all().executed();
        if (executed > 0) {
            var share = new Share(Mark.BAD, words.text("tasks.unreached"), figures.unreached(), links.unreached());
            lost.add(
                    Shares.list(List.of(share), words),
                    quiet(words.share("dashboard.of-executed", figures.unreached(), executed)));
        }
    }

    /** What is told of one channel. */
    private record Over(Channel channel, ChannelFigures numbers, Links links, Words words) {

        Shares statuses() {
            return new Shares(
                    new Div(
                            new Anchor(links.created(channel, (MessageStatus) null), words.text("channel." + channel)),
                            quiet(words.share("dashboard.of-created", numbers.of(MessageStatus.SENT), numbers.all()))),
                    Stream.of(
                                    MessageStatus.SENT,
                                    MessageStatus.QUEUED,
                                    MessageStatus.UNKNOWN,
                                    MessageStatus.SKIPPED,
                                    MessageStatus.FAILED)
                            .map(status -> new Share(
                                    MessageStates.mark(status),
                                    words.text("message.status." + status),
                                    numbers.of(status),
                                    links.created(channel, status)))
                            .toList(),
                    words);
        }

        /** Nothing told is not the same as nothing arrived. */
        Div arrivals(boolean receipted) {
            if (numbers.told() == 0) {
                return known(quiet(words.text(
                        receipted ? "dashboard.messages.untold" : "dashboard.messages.never-told",
                        numbers.of(MessageStatus.SENT))));
            }
            var shares = new ArrayList<>(List.of(share(Mark.GOOD, Arrival.DELIVERED)));
            if (numbers.of(Arrival.READ) > 0) {
                shares.add(share(Mark.GOOD, Arrival.READ));
            }
            shares.add(share(Mark.BAD, Arrival.UNDELIVERED));
            shares.add(share(Mark.QUIET, Arrival.UNTOLD));
            return known(
                    quiet(words.share(
                            "dashboard.of-sent", numbers.of(Arrival.DELIVERED), numbers.of(MessageStatus.SENT))),
                    Shares.list(shares, words));
        }

        Div clicks() {
            return known(
                    quiet(words.share("dashboard.of-tracked", numbers.of(Arrival.CLICKED), numbers.tracked())),
                    Shares.list(
                            List.of(share(Mark.GOOD, Arrival.CLICKED), share(Mark.QUIET, Arrival.UNCLICKED)), words));
        }

        private Share share(Mark mark, Arrival arrival) {
            return new Share(
                    mark,
                    words.text("message.arrival." + arrival),
                    numbers.of(arrival),
                    links.created(channel, arrival));
        }

        private static Div known(Component... parts) {
            var known = new Div(parts);
            known.addClassName("known");
            return known;
        }
    }
}

package io.afters.messages.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.i18n.I18NProvider;
import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.messages.SendAgain;
import io.afters.messages.Way;
import io.afters.shared.Conflict;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Translations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The button "Send again": over which channels it can be, and why not over the others. */
@org.springframework.stereotype.Component
public class SendAgainMenus {
    private final SendAgain again;
    private final CurrentAccount current;

    SendAgainMenus(SendAgain again, CurrentAccount current) {
        this.again = again;
        this.current = current;
    }

    /**
     * Sends one of these messages again.
     *
     * @param messages of one task
     * @param sent is told when something was sent, or found to be sent already
     * @return empty: none of them is to be sent again
     */
    public Optional<Component> of(List<MessageShown> messages, Runnable sent) {
        var choices = choices(messages);
        return choices.isEmpty() ? Optional.empty() : Optional.of(menu(choices, sent));
    }

    /** For each channel the message of its own, if there is one to be sent again. */
    private Map<Channel, Choice> choices(List<MessageShown> messages) {
        var choices = new EnumMap<Channel, Choice>(Channel.class);
        for (var message : messages) {
            if (!message.isLost() && message.status() != MessageStatus.UNKNOWN) {
                continue;
            }
            for (var way : again.ways(current.get(), message.id())) {
                choices.merge(way.channel(), new Choice(message, way), Choice::better);
            }
        }
        return choices;
    }

    private MenuBar menu(Map<Channel, Choice> choices, Runnable sent) {
        var menu = new MenuBar();
        menu.addClassName("send-again");
        var channels = menu.addItem(text("again")).getSubMenu();
        choices.forEach((channel, choice) -> channels.addItem(words(choice.way()), click -> send(choice, channel, sent))
                .setEnabled(choice.way() instanceof Way.Open));
        return menu;
    }

    private static String words(Way way) {
        var channel = text("channel." + way.channel());
        return switch (way) {
            case Way.Open(var over, var address, var wording, var copy)
            when over != Channel.PUSH -> text("again.over", channel, address);
            case Way.Open open -> channel;
            case Way.Closed closed -> text("again.not", channel, why(closed.reason()));
        };
    }

    private static String why(String reason) {
        return Translations.known("again.because." + reason, MessageStates.reason(reason));
    }

    private void send(Choice choice, Channel channel, Runnable sent) {
        try {
            again.send(current.get(), choice.message().id(), channel, current.caller());
            Notices.done(text("again.sent", text("channel." + channel)));
        } catch (Conflict e) {
            Notices.notDone(text("again.refused", why(String.valueOf(e.state().get("reason")))));
        }
        sent.run();
    }

    private static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    private record Choice(MessageShown message, Way way) {

        /** One that can be sent before one that can not; of two, the one that was meant for the channel. */
        private Choice better(Choice other) {
            if (way instanceof Way.Open != other.way instanceof Way.Open) {
                return way instanceof Way.Open ? this : other;
            }
            return other.message.channel() == way.channel() ? other : this;
        }
    }
}

package io.afters.messages.ui;

import com.vaadin.flow.component.Component;
import io.afters.accounts.CurrentAccount;
import io.afters.messages.Attempts;
import io.afters.messages.MessageList;
import io.afters.messages.MessageShown;
import io.afters.shared.ui.Moments;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Knows all that is told of one message. */
@org.springframework.stereotype.Component
class MessagePanels {
    private final MessageList messages;
    private final Attempts attempts;
    private final SendAgainMenus menus;
    private final CurrentAccount current;
    private final Clock clock;

    MessagePanels(MessageList messages, Attempts attempts, SendAgainMenus menus, CurrentAccount current, Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.menus = menus;
        this.current = current;
        this.clock = clock;
    }

    /** Throws {@link io.afters.shared.NotFound} when the account has no such message. */
    MessageFile file(long id) {
        var account = current.id();
        return new MessageFile(messages.get(account, id), attempts.of(account, id));
    }

    Optional<Component> again(List<MessageShown> messages, Runnable sent) {
        return menus.of(messages, sent);
    }

    Moments moments() {
        return Moments.now(current.get().zone(), clock);
    }

    /** Under which name guests get messages. */
    String company() {
        return current.get().name();
    }
}

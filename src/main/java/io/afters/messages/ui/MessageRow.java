package io.afters.messages.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.messages.MessageShown;
import io.afters.shared.Ids;
import io.afters.shared.ui.Moments;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of the list, with everything as it is written there: two that are equal look the same. */
record MessageRow(
        long id,
        String when,
        String exactly,
        String customer,
        String to,
        String channel,
        String text,
        String status,
        String statusClasses,
        String reason,
        String task) {

    static MessageRow of(MessageShown message, Moments moments) {
        var at = Objects.requireNonNullElse(message.sentAt(), message.createdAt());
        return new MessageRow(
                message.id(),
                moments.relative(at),
                moments.exactly(at),
                new MessageWords(message).customer(),
                Objects.requireNonNullElse(new MessageWords(message).to(), ""),
                text("channel." + message.channel()),
                Stream.of(message.title(), message.plainText())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                new MessageWords(message).status(),
                new MessageWords(message).mark().classes(),
                new MessageWords(message).whyAndClicks(),
                message.taskId() == null ? "" : Ids.format(message.taskId()));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

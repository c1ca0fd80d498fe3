package io.afters.messages.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.shared.Ids;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Translations;
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
                Objects.requireNonNullElse(message.customerName(), message.customerId()),
                // Push tokens tell people nothing.
                message.to() == null || message.to().length() > 80 ? "" : message.to(),
                text("channel." + message.channel()),
                Stream.of(message.title(), message.text())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                text("message.status." + message.status()),
                mark(message.status()).classes(),
                message.reason() == null ? "" : reason(message.reason()),
                message.taskId() == null ? "" : Ids.format(message.taskId()));
    }

    private static Mark mark(MessageStatus status) {
        return switch (status) {
            case QUEUED -> Mark.OPEN;
            case SENT -> Mark.GOOD;
            case UNKNOWN, SKIPPED -> Mark.ATTENTION;
            case FAILED -> Mark.BAD;
        };
    }

    /** In words; one that this version does not know, such as a provider's, is shown as it is. */
    private static String reason(String reason) {
        return Translations.known("message.reason." + reason, reason);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}

package io.afters.messages.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.messages.Attempt;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.messages.Receipt;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.ReasonWords;
import io.afters.shared.ui.Translations;
import org.jspecify.annotations.Nullable;

/** How a message and its attempts stand, in words and marks: the same on all screens. */
public final class MessageStates {
    private MessageStates() {}

    /** What the provider told of it afterwards, else its status. */
    public static String word(MessageShown message) {
        if (message.receipt() != null) {
            return text("message.receipt." + message.receipt());
        }
        return message.isStandby() || message.isNotNeeded()
                ? text("message.turn." + message.reason())
                : text("message.status." + message.status());
    }

    public static Mark mark(MessageShown message) {
        if (message.receipt() != null) {
            return message.receipt() == Receipt.Kind.UNDELIVERED ? Mark.BAD : Mark.GOOD;
        }
        return mark(message.status());
    }

    /** Of all messages that have this status, whatever was told of them. */
    public static Mark mark(MessageStatus status) {
        return switch (status) {
            case QUEUED -> Mark.OPEN;
            case SENT -> Mark.GOOD;
            case UNKNOWN -> Mark.ATTENTION;
            case SKIPPED -> Mark.QUIET;
            case FAILED -> Mark.BAD;
        };
    }

    /** What came of an attempt. */
    public static Mark mark(Attempt.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Mark.GOOD;
            case UNAVAILABLE, UNKNOWN -> Mark.ATTENTION;
            case REJECTED -> Mark.BAD;
        };
    }

    /** In words; one that this version does not know, such as a provider's own, is shown as it is. */
    public static String reason(String reason) {
        return Translations.known("message.reason." + reason, ReasonWords.of(reason));
    }

    /** What the provider told afterwards, and when; null: nothing. */
    public static @Nullable String receipt(MessageShown message, Moments moments) {
        return message.receipt() == null || message.receiptAt() == null
                ? null
                : text(
                        "message.receipt.at",
                        text("message.receipt." + message.receipt()),
                        moments.at(message.receiptAt()));
    }

    private static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}

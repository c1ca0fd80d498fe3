package io.afters.messages.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.customers.Channel;
import io.afters.messages.Attempt;
import io.afters.messages.MessageShown;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Timeline.Line;
import io.afters.shared.ui.Translations;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in plain words what became of a message. */
record MessageWords(MessageShown message) {
    /** What the domain puts in the place of an erased person's id. */
    private static final String ERASED = "erased:";

    String status() {
        return MessageStates.word(message);
    }

    Mark mark() {
        return MessageStates.mark(message);
    }

    /** In words; nothing for no reason. */
    String why() {
        return message.reason() == null ? "" : MessageStates.reason(message.reason());
    }

    /** In few words, with how often its links were followed; nothing for neither. */
    String whyAndClicks() {
        return message.clicks() == 0
                ? why()
                : Stream.of(why(), text("message.clicked", message.clicks()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    /** A whole sentence of why it stands where it stands; nothing for no reason. */
    String told() {
        var reason = message.reason();
        return reason == null
                ? ""
                : Translations.known("message.waits." + reason, text("message.why." + message.status(), why()));
    }

    String customer() {
        return message.customerId().startsWith(ERASED)
                ? text("customer.erased")
                : Objects.requireNonNullElse(message.customerName(), message.customerId());
    }

    /** Where it went. Push tokens tell people nothing: how many apps were reached does. */
    @Nullable String to() {
        var to = message.to();
        return to == null || message.channel() != Channel.PUSH
                ? to
                : text("message.to.apps", to.lines().count());
    }

    /** One attempt: what came of it, and by whom. */
    static Line line(Attempt attempt) {
        var took = Duration.between(attempt.startedAt(), attempt.endedAt()).toMillis();
        var detail = Stream.of(
                        attempt.reason() == null ? null : MessageStates.reason(attempt.reason()),
                        text("attempt.by", Translations.known("gateway." + attempt.gateway(), attempt.gateway())),
                        took == 0 ? null : text("attempt.took", took),
                        attempt.providerId() == null ? null : text("attempt.id", attempt.providerId()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(
                attempt.startedAt(),
                MessageStates.mark(attempt.outcome()),
                text("attempt." + attempt.outcome(), attempt.number()),
                detail);
    }

    /** What is still to come; null: nothing. */
    @Nullable Line next(Moments moments) {
        var at = message.nextAttemptAt();
        return at == null ? null : new Line(at, Mark.OPEN, text("attempt.next", moments.relative(at)), null);
    }

    private static String text(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}

package io.afters.messages;

import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Route.Asked;
import io.afters.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a leased message.
 *
 * @param address where it went; null: nowhere
 * @param at when that was decided
 * @param nextAttemptAt when it is looked at again; only for one that stays queued
 * @param attempts what was tried for it in this lease
 * @param gone push tokens that lead nowhere any more
 */
record Verdict(
        QueuedMessage message,
        MessageStatus status,
        @Nullable String reason,
        @Nullable String address,
        Instant at,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts,
        List<String> gone) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ID = 128;

    /** Its customer can't or may not be reached: it is not tried. */
    static Verdict skipped(QueuedMessage message, String reason, Instant at) {
        return new Verdict(message, MessageStatus.SKIPPED, reason, null, at, null, List.of(), List.of());
    }

    /** It waits, and nobody was asked. */
    static Verdict held(QueuedMessage message, @Nullable String reason, Instant at, Instant until) {
        return new Verdict(message, MessageStatus.QUEUED, reason, null, at, until, List.of(), List.of());
    }

    /** A node began to send it and never told how that ended; the provider can't tell whether it has it. */
    static Verdict lost(QueuedMessage message, String line, Instant at) {
        var reason = "A server stopped before the provider's answer was written down";
        // The attempt that was lost is the one before this lease.
        var attempt =
                new Attempt(message.id(), message.attempts() - 1, at, at, Attempt.Outcome.UNKNOWN, reason, line, null);
        return new Verdict(message, MessageStatus.UNKNOWN, reason, null, at, null, List.of(attempt), List.of());
    }

    /**
     * What the providers' answers come to: the last one counts, for the others certainly have not taken the message.
     *
     * @param mayRepeat whether it is sent again after an answer was lost
     * @param jitter from 0 up to, not including, 1
     */
    static Verdict of(
            QueuedMessage message, String address, List<Asked> asked, Instant at, boolean mayRepeat, double jitter) {
        if (asked.isEmpty()) {
            return held(message, null, at, message.dueAt());
        }
        var made = attempts(message, asked, at);
        var ended = made.getLast().endedAt();
        var pause =
                asked.stream().map(Verdict::askedFor).min(Duration::compareTo).orElse(Duration.ZERO);
        var last = asked.getLast().outcome();
        var again = last instanceof Outcome.Unavailable || (mayRepeat && last instanceof Outcome.Unknown);
        var next = again
                ? Retries.next(message.attempts(), ended, pause, message.createdAt(), jitter)
                        .orElse(null)
                : null;
        var status = next == null ? Verdict.status(last) : MessageStatus.QUEUED;
        return new Verdict(message, status, made.getLast().reason(), address, at, next, made, gone(asked));
    }

    /** As it ends, when it is not tried again. */
    private static MessageStatus status(Outcome last) {
        return switch (last) {
            case Outcome.Accepted yes -> MessageStatus.SENT;
            case Outcome.Rejected no -> MessageStatus.FAILED;
            case Outcome.Unavailable no -> MessageStatus.FAILED;
            case Outcome.Unknown lost -> MessageStatus.UNKNOWN;
        };
    }

    private static List<Attempt> attempts(QueuedMessage message, List<Asked> asked, Instant at) {
        var made = new ArrayList<Attempt>();
        for (var one : asked) {
            made.add(attempt(message, message.attempts() + made.size(), one, at));
        }
        return made;
    }

    /** A provider may answer with a page of text: what is too long would hold up the whole wave. */
    private static Attempt attempt(QueuedMessage message, int number, Asked asked, Instant at) {
        var accepted = asked.outcome() instanceof Outcome.Accepted yes ? yes.providerId() : null;
        return new Attempt(
                message.id(),
                number,
                at.plus(asked.started()),
                at.plus(asked.ended()),
                outcome(asked.outcome()),
                Text.cleaned(reason(asked.outcome()), LONGEST_REASON),
                asked.line(),
                Text.cleaned(accepted, LONGEST_ID));
    }

    private static Attempt.Outcome outcome(Outcome said) {
        return switch (said) {
            case Outcome.Accepted yes -> Attempt.Outcome.ACCEPTED;
            case Outcome.Rejected no -> Attempt.Outcome.REJECTED;
            case Outcome.Unavailable later -> Attempt.Outcome.UNAVAILABLE;
            case Outcome.Unknown lost -> Attempt.Outcome.UNKNOWN;
        };
    }

    private static @Nullable String reason(Outcome said) {
        return switch (said) {
            case Outcome.Accepted yes -> null;
            case Outcome.Rejected no -> no.reason();
            case Outcome.Unavailable later -> later.reason();
            case Outcome.Unknown lost -> lost.reason();
        };
    }

    private static Duration askedFor(Asked asked) {
        return asked.outcome() instanceof Outcome.Unavailable later && later.retryAfter() != null
                ? later.retryAfter()
                : Duration.ZERO;
    }

    private static List<String> gone(List<Asked> asked) {
        return asked.stream()
                .flatMap(one -> switch (one.outcome()) {
                    case Outcome.Accepted yes -> yes.gone().stream();
                    case Outcome.Rejected no -> no.gone().stream();
                    case Outcome.Unavailable later -> Stream.<String>empty();
                    case Outcome.Unknown lost -> Stream.<String>empty();
                })
                .distinct()
                .toList();
    }
}

package io.afters.promotions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file of codes, and what became of it.
 *
 * @param number of the line in the file, from 1
 * @param code as it stands there, cut where it is too long to be one
 * @param customer the platform's id; null as soon as the work has ended
 * @param problem why it was refused, in the words of the API
 */
public record CodeLine(
        long number,
        @Nullable String code,
        @Nullable String customer,
        Outcome outcome,
        @Nullable String problem) {
    /** What became of a line. */
    public enum Outcome {
        WAITING,
        MADE,
        REFUSED
    }

    /** As it is stored; for a line without problems. */
    String storedCode() {
        return CodeText.capitals(Objects.requireNonNullElse(code, "").strip());
    }

    static CodeLine waiting(CodeFile.Line line) {
        return new CodeLine(line.number(), line.code(), line.customer(), Outcome.WAITING, null);
    }

    static CodeLine refused(CodeFile.Line line, String problem) {
        return new CodeLine(line.number(), cut(line.code(), 64), null, Outcome.REFUSED, problem);
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}

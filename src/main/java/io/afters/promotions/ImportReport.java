package io.afters.promotions;

import io.afters.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a CSV file of codes.
 *
 * @param imported how many lines became codes
 * @param refused how many did not
 * @param rejected the first thousand of those, in the order of the file
 */
public record ImportReport(int imported, int refused, List<Line> rejected) {

    /**
     * A line that did not become a code.
     *
     * @param line its number in the file, from 1
     * @param code as it stands there
     */
    public record Line(long line, @Nullable String code, List<FieldProblem> errors) {}
}

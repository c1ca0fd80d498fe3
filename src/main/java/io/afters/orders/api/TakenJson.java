package io.afters.orders.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.afters.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to events: sent when everything accepted is durable. */
record TakenJson(int accepted, int duplicates, List<Rejected> rejected, List<Warning> warnings) {

    /** An event of the batch that was refused, alone. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rejected(int index, @Nullable String id, List<FieldProblem> errors) {}

    /** Something that could not be used and did not cost the event. */
    record Warning(int index, String field, String message) {}

    static TakenJson of(List<EventReading> readings, int accepted) {
        var rejected = new ArrayList<Rejected>();
        var warnings = new ArrayList<Warning>();
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (reading.event() == null) {
                rejected.add(new Rejected(i, reading.id(), reading.errors()));
            } else {
                for (var warning : reading.warnings()) {
                    warnings.add(new Warning(i, warning.field(), warning.message()));
                }
            }
        }
        return new TakenJson(accepted, readings.size() - rejected.size() - accepted, rejected, warnings);
    }
}

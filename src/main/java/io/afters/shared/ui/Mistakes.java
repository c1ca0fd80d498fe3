package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import io.afters.shared.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of the form, by the part of the draft that each shows, and what is wrong with them: told when somebody has
 * touched the field, or has tried to save.
 */
public class Mistakes {
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final List<HasValue<?, ?>> editable = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private final Runnable changed;
    private boolean tellAll;

    /** @param changed is told of every change that a person makes */
    public Mistakes(Runnable changed) {
        this.changed = changed;
    }

    /** The same field, which from now on tells what is wrong with this part. */
    public <F extends HasValidation & HasValue<?, ?>> F at(String part, F field) {
        field.setManualValidation(true);
        fields.put(part, field);
        editable.add(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                touched.add(part);
                changed.run();
            }
        });
        return field;
    }

    /** The same field, with which nothing can be wrong. */
    public <F extends HasValue<?, ?>> F watch(F field) {
        editable.add(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    /** Tells what belongs to no single field. */
    public <F extends HasValidation> F line(String part, F line) {
        fields.put(part, line);
        return line;
    }

    public void readOnly() {
        editable.forEach(field -> field.setReadOnly(true));
    }

    /** Begins anew: nobody has touched anything. */
    public void forget() {
        touched.clear();
        tellAll = false;
    }

    /** From now on everything is told. */
    public void tellAll() {
        tellAll = true;
    }

    public void show(List<FieldProblem> problems) {
        fields.forEach((part, field) -> {
            var words = tellAll || touched.contains(part) ? words(part, problems) : "";
            field.setErrorMessage(words);
            field.setInvalid(!words.isEmpty());
        });
    }

    private String words(String part, List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> closest(problem).filter(part::equals).isPresent())
                .map(problem -> words(problem, part))
                .findFirst()
                .orElse("");
    }

    /** What to say of a problem at this part, or at something inside of it. */
    protected String words(FieldProblem problem, String part) {
        return ProblemWords.of(problem.message());
    }

    /** The part that the problem belongs to: its own, or the nearest one around it. */
    private Optional<String> closest(FieldProblem problem) {
        return Stream.iterate(problem.field(), part -> !part.isEmpty(), Mistakes::around)
                .filter(fields::containsKey)
                .findFirst();
    }

    private static String around(String part) {
        return part.substring(0, Math.max(0, part.lastIndexOf('.')));
    }

    /** The first field with a mistake, to lead somebody there. */
    public Optional<Component> first() {
        return fields.values().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .map(Component.class::cast);
    }

    public static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}

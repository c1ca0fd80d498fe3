package io.afters.shared;

import java.util.List;
import java.util.stream.Collectors;

/** An input that can't be accepted; answered 400, with each field named. Nothing was changed. */
public final class InvalidInput extends RuntimeException {
    private final transient List<FieldProblem> problems;

    public InvalidInput(List<FieldProblem> problems) {
        super(problems.stream().map(p -> p.field() + " " + p.message()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}

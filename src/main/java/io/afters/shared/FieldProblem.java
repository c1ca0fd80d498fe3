package io.afters.shared;

/** What is wrong with one field of an input, in words that say what would be right. */
public record FieldProblem(String field, String message) {}

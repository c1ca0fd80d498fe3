package io.afters.messages;

import io.afters.shared.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with placeholders such as {@code {{userName}}}. Rendered in one pass: a value is never read as a placeholder. */
public record Template(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\{)\\{\\{[ \\t]*([A-Za-z]{1,40})[ \\t]*}}(?!})");

    /** Puts the values in, each through the encoder of the text's format; a missing value is inserted as nothing. */
    public String render(Map<Placeholder, String> values, UnaryOperator<String> encoder) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Placeholder.of(match.group(1))
                        .map(values::get)
                        .map(encoder)
                        .orElse("")));
    }

    /** The placeholders in it that there are. */
    public Set<Placeholder> placeholders() {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> Placeholder.of(match.group(1)))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reports unknown placeholders, with what was probably meant, and braces that are none. */
    public void check(Problems problems, String field) {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Template::name)
                .distinct()
                .forEach(name -> {
                    if (Placeholder.of(name).isEmpty()) {
                        problems.add(
                                field,
                                "has the unknown placeholder {{" + name + "}}; did you mean {{"
                                        + Placeholder.closestTo(name).text() + "}}?");
                    }
                });
        var rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            problems.add(field, "has double braces that are no placeholder; write {{name}} with a name of the list");
        }
    }

    private static String name(String placeholder) {
        return placeholder.substring(2, placeholder.length() - 2).strip();
    }
}

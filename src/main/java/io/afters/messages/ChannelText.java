package io.afters.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.afters.customers.Channel;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one channel says, in each language: a title and a text for push, a text for SMS, a subject and HTML for e-mail.
 * Keys are language tags such as {@code en} or {@code uk}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelText(
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> text,
        @Nullable Map<String, String> subject,
        @Nullable Map<String, String> html) {

    private static final int MOST_HEADING = 200;

    /** The text that the message is about: the text, or the HTML of an e-mail. Valid texts have one. */
    public Map<String, String> body() {
        return text != null ? text : html != null ? html : Map.of();
    }

    /** The title or the subject; none for SMS. */
    public @Nullable Map<String, String> heading() {
        return title != null ? title : subject;
    }

    /** Whatever it says, in all languages. */
    public Stream<Template> templates() {
        return Stream.of(title, text, subject, html)
                .filter(Objects::nonNull)
                .flatMap(texts -> texts.values().stream())
                .map(Template::new);
    }

    /** Reports texts that the channel has no place for, that it lacks, or that can't be rendered. */
    public void check(Problems problems, String field, Channel channel) {
        checkPart(problems, field + ".title", title, channel == Channel.PUSH, false, MOST_HEADING);
        checkPart(
                problems,
                field + ".text",
                text,
                channel != Channel.EMAIL,
                true,
                channel == Channel.SMS ? 1_600 : 2_000);
        checkPart(problems, field + ".subject", subject, channel == Channel.EMAIL, true, MOST_HEADING);
        checkPart(problems, field + ".html", html, channel == Channel.EMAIL, true, 100_000);
    }

    private static void checkPart(
            Problems problems,
            String field,
            @Nullable Map<String, String> part,
            boolean belongs,
            boolean required,
            int longest) {
        if (!belongs) {
            if (part != null) {
                problems.add(field, "does not belong to this channel");
            }
            return;
        }
        if (part == null || part.isEmpty()) {
            if (required) {
                problems.add(field, "is required, in one language at least");
            }
            return;
        }
        part.forEach((language, text) -> {
            var at = field + "." + language;
            if (!Languages.isTag(language)) {
                problems.add(at, "must be keyed by a language tag such as \"en\" or \"uk\"");
            }
            if (text == null || text.isBlank()) {
                problems.add(at, "must not be empty");
            } else {
                Text.checkText(problems, at, text, longest);
                new Template(text).check(problems, at);
            }
        });
    }
}

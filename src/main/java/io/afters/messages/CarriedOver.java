package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.shared.Text;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * What was written for one channel, as another one can say it.
 *
 * @param from the channel that it was written for
 * @param company the subject of an e-mail made from a text that has no title
 */
record CarriedOver(Channel from, Wording wording, String company) {
    private static final int LONGEST_SMS = 1_600;
    private static final int LONGEST_PUSH = 2_000;
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>&\"']+(?:&amp;[^\\s<>&\"']+)*[^\\s<>&\"'.,!?;:)]");

    Wording to(Channel channel) {
        if (channel == from) {
            return wording;
        }
        return switch (channel) {
            case SMS ->
                new Wording(
                        null,
                        cut(
                                from == Channel.PUSH
                                        ? Stream.of(wording.title(), wording.text())
                                                .filter(Objects::nonNull)
                                                .collect(Collectors.joining("\n"))
                                        : MailText.words(wording.text()),
                                LONGEST_SMS));
            case PUSH ->
                new Wording(
                        wording.title(),
                        cut(from == Channel.EMAIL ? MailText.words(wording.text()) : wording.text(), LONGEST_PUSH));
            case EMAIL -> new Wording(Objects.requireNonNullElse(wording.title(), company), html(wording.text()));
        };
    }

    private static String html(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(HtmlUtils::htmlEscape)
                .map(paragraph -> LINK.matcher(paragraph).replaceAll("<a href=\"$0\">$0</a>"))
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text, int longest) {
        return Text.length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}

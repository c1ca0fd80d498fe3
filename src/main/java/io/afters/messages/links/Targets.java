package io.afters.messages.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The web addresses that a message leads to, numbered from 1 as they stand in its text: links of HTML, and what phones make
 * links of in plain text. The same text always has the same numbers.
 */
public final class Targets {
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"'\\p{Cntrl}]+");
    private static final Pattern BEGINNING = Pattern.compile("(?i)https?:");
    /** What ends a sentence, not an address. */
    private static final String SENTENCE_ENDS = ".,;:!?…»”)]}";

    /** More than anybody follows; the rest stays as it is. */
    private static final int MOST = 500;

    private Targets() {}

    /** Whether there may be any: quick, and only ever wrong by saying yes. */
    public static boolean mayBeIn(String text) {
        return BEGINNING.matcher(text).find();
    }

    /** All of them, in order. */
    public static List<URI> of(String text, boolean html) {
        var found = new ArrayList<URI>();
        replaced(text, html, (number, target) -> {
            found.add(target);
            return Optional.empty();
        });
        return found;
    }

    /**
     * The text with other addresses in their places.
     *
     * @param other by number and target; empty: it stays
     */
    public static String replaced(String text, boolean html, BiFunction<Integer, URI, Optional<String>> other) {
        var numbered = new Numbered(other);
        return html ? inHtml(text, numbered) : inText(text, numbered);
    }

    private static String inText(String text, Numbered numbered) {
        return ADDRESS.matcher(text).replaceAll(match -> {
            var address = trimmed(match.group());
            var rest = match.group().substring(address.length());
            return Matcher.quoteReplacement(numbered.next(address).orElse(address) + rest);
        });
    }

    /** Without what ends the sentence; a closing bracket belongs to an address that opens it. */
    private static String trimmed(String found) {
        var end = found.length();
        while (end > 0 && SENTENCE_ENDS.indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        var address = found.substring(0, end);
        return address.contains("(") && found.startsWith(")", end) ? address + ")" : address;
    }

    private static String inHtml(String html, Numbered numbered) {
        var mail = parsed(html);
        for (Element link : mail.select("a[href]")) {
            numbered.next(link.attr("href").strip()).ifPresent(other -> link.attr("href", other));
        }
        return mail.body().html();
    }

    /** An e-mail's HTML, to be written as it was read. */
    static Document parsed(String html) {
        var mail = Jsoup.parse(html);
        mail.outputSettings().prettyPrint(false);
        return mail;
    }

    /** The address, if a browser can be sent there. */
    private static Optional<URI> target(String address) {
        try {
            var uri = new URI(address).parseServerAuthority();
            var web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(URI.create(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static final class Numbered {
        private final BiFunction<Integer, URI, Optional<String>> other;
        private int last;

        Numbered(BiFunction<Integer, URI, Optional<String>> other) {
            this.other = other;
        }

        Optional<String> next(String address) {
            return last >= MOST ? Optional.empty() : target(address).flatMap(target -> other.apply(++last, target));
        }
    }
}

package io.afters.messages;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads HTML as a person would read it aloud: line by line, with the address after each link. */
public final class MailWords implements NodeVisitor {
    private static final List<String> BLOCKS = List.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "section",
            "header",
            "footer",
            "article",
            "main",
            "center",
            "hr",
            "dl",
            "dt",
            "dd");

    private final StringBuilder text = new StringBuilder();

    private MailWords() {}

    /** The words of this element; lines are kept apart, two at most by an empty one. */
    public static String of(Element element) {
        var words = new MailWords();
        element.traverse(words);
        return words.text
                .toString()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "img" -> text.append(element.attr("alt"));
            case "li" -> text.append("\n- ");
            case "td", "th" -> text.append(' ');
            default -> {
                if (BLOCKS.contains(element.normalName())) {
                    text.append('\n');
                }
            }
        }
    }

    private void end(Element element) {
        var link = element.normalName().equals("a") ? element.attr("href") : "";
        if (!link.isEmpty()
                && !link.toLowerCase(Locale.ROOT).startsWith("tel:")
                && !element.text().equals(link)) {
            text.append(" (").append(link.replaceFirst("^mailto:", "")).append(')');
        }
        if (BLOCKS.contains(element.normalName())) {
            text.append(element.normalName().equals("p") ? "\n\n" : "\n");
        }
    }
}

package io.afters.messages.gateways;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/** An e-mail as it goes out: HTML with nothing but what mails need, and the same to be read without. */
record MailBody(String html, String text) {
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("center", "font", "hr", "s", "section", "header", "footer", "article", "main")
            .addAttributes(":all", "style", "align", "valign", "bgcolor", "width", "height", "dir", "lang", "title")
            .addAttributes("table", "border", "cellpadding", "cellspacing", "role")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("a", "target")
            .removeProtocols("img", "src", "http")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel");
    /** What loads, runs or hides something from within a style, or disguises such a thing. */
    private static final Pattern UNSAFE_STYLE = Pattern.compile(
            "(?i)url\\s*\\(|image-set|expression|javascript|behavior|-moz-binding|@|\\\\|/\\*|<|position\\s*:");

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

    /** Of HTML in which the values are already in place: a link made of a value is a link only now. */
    static MailBody of(String rendered) {
        var clean = Jsoup.clean(rendered, "", SAFE, new OutputSettings().prettyPrint(false));
        var body = Jsoup.parseBodyFragment(clean);
        body.outputSettings().prettyPrint(false);
        body.select("[style]").stream()
                .filter(element -> UNSAFE_STYLE.matcher(element.attr("style")).find())
                .forEach(element -> element.removeAttr("style"));
        return new MailBody(
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
                        + body.body().html() + "</body></html>",
                text(body.body()));
    }

    private static String text(Element body) {
        var text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element) {
                    begin(element, text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    end(element, text);
                }
            }
        });
        return text.toString()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static void begin(Element element, StringBuilder text) {
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

    private static void end(Element element, StringBuilder text) {
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

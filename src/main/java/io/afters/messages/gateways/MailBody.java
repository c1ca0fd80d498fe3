package io.afters.messages.gateways;

import io.afters.messages.MailWords;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

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
                MailWords.of(body.body()));
    }
}

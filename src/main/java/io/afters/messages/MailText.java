package io.afters.messages;

import org.jsoup.Jsoup;

/** What stands in the HTML of an e-mail. */
public final class MailText {
    /** More than anybody reads in a list; what comes after it is not looked at. */
    private static final int LONGEST = 20_000;

    /** What could lead out of a page, or load something into it. */
    private static final String LEADS_AWAY =
            "a, area, base, form, button, link, meta[http-equiv], iframe, frame, object, embed, script";

    private MailText() {}

    /** The words alone, in one line. */
    public static String plain(String html) {
        var looked = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
        return Jsoup.parse(looked).text();
    }

    /** The words line by line, with the address of each link behind it: what a mail says without being one. */
    static String words(String html) {
        return MailWords.of(Jsoup.parse(html).body());
    }

    /** The same mail, in which nothing leads anywhere: links stay as text that can't be followed. */
    public static String inert(String html) {
        var mail = Jsoup.parse(html);
        for (var element : mail.select(LEADS_AWAY)) {
            for (var attribute : element.attributes().asList()) {
                if (!attribute.getKey().equals("style") && !attribute.getKey().equals("class")) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        mail.select("base, meta[http-equiv], script, iframe, frame, object, embed, link")
                .remove();
        return mail.outerHtml();
    }
}

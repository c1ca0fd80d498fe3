package io.afters.messages.links;

import java.util.Locale;

/** What stands below an e-mail: from whom it is, and how to get no more of them. */
public final class Footer {
    private Footer() {}

    /**
     * The HTML with the footer at its end.
     *
     * @param locale as {@link GuestWords#locale} has it
     * @param company how the restaurant calls itself
     */
    public static String below(String html, Locale locale, String company, String unsubscribe) {
        var mail = Targets.parsed(html);
        var footer = mail.body().appendElement("p").attr("style", "margin-top:32px;font-size:12px;color:#767676");
        footer.appendText(GuestWords.text(locale, "footer", company) + " ");
        footer.appendElement("a")
                .attr("href", unsubscribe)
                .attr("style", "color:#767676")
                .text(GuestWords.text(locale, "footer.unsubscribe"));
        return mail.body().html();
    }
}

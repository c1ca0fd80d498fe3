package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.shared.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What one customer reads: title or subject, and text. */
public record Wording(@Nullable String title, String text) {
    private static final int LONGEST_TITLE = 1_000;

    /** Renders a channel's text for a customer, in the customer's language, else the account's default. */
    public static Wording of(
            Channel channel,
            ChannelText texts,
            Contact customer,
            String defaultLanguage,
            Map<Placeholder, String> values) {
        return of(channel, texts, customer.language(), defaultLanguage, values);
    }

    /** Renders a channel's text in a language, else in the account's default. */
    public static Wording of(
            Channel channel,
            ChannelText texts,
            @Nullable String language,
            String defaultLanguage,
            Map<Placeholder, String> values) {
        var body = new Template(Languages.choose(texts.body(), language, defaultLanguage));
        var text = body.render(values, channel == Channel.EMAIL ? HtmlUtils::htmlEscape : value -> value);
        var headings = texts.heading();
        if (headings == null) {
            return new Wording(null, text);
        }
        var heading = new Template(Languages.choose(headings, language, defaultLanguage));
        return new Wording(Text.cleaned(heading.render(values, value -> value), LONGEST_TITLE), text);
    }
}

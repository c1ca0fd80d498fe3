package io.afters.messages.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FooterTest {
    private static final String LINK = "https://a.example/u/1";

    @Test
    void itComesLastAndSaysWhoWroteAndHowToStopThat() {
        assertThat(Footer.below("<h1>Hello</h1>", Locale.ENGLISH, "Pizza", LINK))
                .startsWith("<h1>Hello</h1>")
                .containsPattern(
                        "You get this e-mail from Pizza\\. <a href=\"https://a.example/u/1\"[^>]*>Unsubscribe</a></p>$");
    }

    @Test
    void itSpeaksUkrainian() {
        assertThat(Footer.below("", Locale.of("uk"), "Піца", LINK)).contains("заклад Піца.", ">Відписатися</a>");
    }

    @Test
    void aNameIsText() {
        assertThat(Footer.below("", Locale.ENGLISH, "<b>\"Pizza\" & {0}</b>", LINK))
                .contains("&lt;b&gt;\"Pizza\" &amp; {0}&lt;/b&gt;");
    }

    @Test
    void aWholePageKeepsItInItsBody() {
        assertThat(Footer.below(
                        "<html><head><title>x</title></head><body><p>Hello</p></body></html>",
                        Locale.ENGLISH,
                        "Pizza",
                        LINK))
                .startsWith("<p>Hello</p>")
                .contains(LINK);
    }

    @Test
    void theLanguageIsTheGuestsElseTheAccountsElseEnglish() {
        assertThat(GuestWords.locale("uk-UA", "en")).isEqualTo(Locale.of("uk"));
        assertThat(GuestWords.locale("de", "uk")).isEqualTo(Locale.of("uk"));
        assertThat(GuestWords.locale(null, "uk")).isEqualTo(Locale.of("uk"));
        assertThat(GuestWords.locale("de", "fr")).isEqualTo(Locale.ENGLISH);
    }
}

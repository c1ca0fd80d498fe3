package io.afters.messages.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rate us: https://pizza.example/r           | https://pizza.example/r
            Rate us: https://pizza.example/r.          | https://pizza.example/r
            (https://pizza.example/r)                  | https://pizza.example/r
            https://pizza.example/r_(city)             | https://pizza.example/r_(city)
            see https://pizza.example/r?a=1&b=2#c, ok? | https://pizza.example/r?a=1&b=2#c
            «https://pizza.example/меню»               | https://pizza.example/%D0%BC%D0%B5%D0%BD%D1%8E
            HTTPS://PIZZA.example/R                    | HTTPS://PIZZA.example/R
            http://pizza.example:8080                  | http://pizza.example:8080
            """)
    void anAddressInATextEndsWhereAPhoneEndsIt(String text, String target) {
        assertThat(Targets.of(text, false)).containsExactly(URI.create(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "pizza.example/r",
                "javascript:alert(1)",
                "ftp://pizza.example",
                "https://",
                "https:///r",
                "mailto:a@b.example",
                "xhttps://pizza.example",
                "https://[::1",
                "http://a..b/"
            })
    void whatNoBrowserCanBeSentToStaysAsItIs(String text) {
        assertThat(Targets.of(text, false)).isEmpty();
        assertThat(Targets.replaced(text, false, (n, target) -> Optional.of("OURS")))
                .isEqualTo(text);
    }

    @Test
    void addressesAreNumberedAndReplacedWithNothingElse() {
        var text = "First https://a.example/1, then $1 \\ https://b.example/2! And https://a.example/1.";

        assertThat(Targets.replaced(text, false, (n, target) -> Optional.of("<" + n + ">")))
                .isEqualTo("First <1>, then $1 \\ <2>! And <3>.");
        assertThat(Targets.of(text, false))
                .containsExactly(
                        URI.create("https://a.example/1"),
                        URI.create("https://b.example/2"),
                        URI.create("https://a.example/1"));
    }

    @Test
    void anAddressThatStaysKeepsItsNumber() {
        var text = "https://a.example https://b.example";

        assertThat(Targets.replaced(
                        text,
                        false,
                        (n, target) -> target.getHost().equals("a.example") ? Optional.empty() : Optional.of("#" + n)))
                .isEqualTo("https://a.example #2");
    }

    @Test
    void inHtmlTheLinksAreMeantAndNotTheWords() {
        var html = "<p>https://word.example <a href=\"https://a.example/?x=1&amp;y=2\">here</a>"
                + "<a href='mailto:a@b.example'>mail</a> <a href=\" HTTP://b.example \">https://b.example</a>"
                + "<img src=\"https://img.example/i.png\"></p>";

        assertThat(Targets.of(html, true))
                .containsExactly(URI.create("https://a.example/?x=1&y=2"), URI.create("HTTP://b.example"));
        assertThat(Targets.replaced(html, true, (n, target) -> Optional.of("https://us.example/l/" + n)))
                .contains("href=\"https://us.example/l/1\"", "href=\"https://us.example/l/2\"", "https://word.example ")
                .contains("mailto:a@b.example", "https://img.example/i.png", ">https://b.example<");
    }

    @Test
    void theSameTextHasTheSameNumbersAgain() {
        var html = "<table><a href='https://a.example'>a</a><tr><td><a href='https://b.example'>b</a></table>";

        assertThat(Targets.of(html, true)).isEqualTo(Targets.of(html, true)).hasSize(2);
    }

    @Test
    void ofEndlesslyManyTheFirstAreEnough() {
        assertThat(Targets.of("https://a.example ".repeat(10_000), false)).hasSize(500);
    }

    @Test
    void aTargetCanBeAHeader() {
        assertThat(Targets.of("https://a.example/\u2028x https://a.example/ü", false))
                .allSatisfy(target -> assertThat(target.toString()).matches("[\\x21-\\x7e]+"));
        assertThat(Targets.of("<a href='https://a.example/\r\nX-Evil: 1'>x</a>", true))
                .isEqualTo(List.of());
    }
}

package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailTextTest {

    @Test
    void onlyTheWordsStayInAList() {
        assertThat(MailText.plain("<style>p {color: red}</style><h1>Free &amp; easy</h1><p>dessert<br>today</p>"))
                .isEqualTo("Free & easy dessert today");
    }

    @Test
    void whatIsNoMarkupIsReadAsText() {
        assertThat(MailText.plain("1 < 2 and 3 > 2")).isEqualTo("1 < 2 and 3 > 2");
    }

    @Test
    void aLinkStaysAsTextThatLeadsNowhere() {
        var shown =
                MailText.inert("<p>See <a href=\"https://evil.test\" onclick=\"x()\" style=\"color:red\">us</a></p>");

        assertThat(shown).contains("<a style=\"color:red\">us</a>").doesNotContain("evil.test", "onclick");
    }

    @Test
    void nothingThatLoadsOrSendsIsLeft() {
        var shown = MailText.inert("""
                <base href="https://evil.test/"><meta http-equiv="refresh" content="0;url=https://evil.test">
                <form action="https://evil.test"><button formaction="https://evil.test">Go</button></form>
                <iframe src="https://evil.test"></iframe><script src="https://evil.test"></script><map><area href="https://evil.test"></map>
                """);

        assertThat(shown).contains("Go").doesNotContain("evil.test", "<script", "<iframe", "<base", "http-equiv");
    }
}

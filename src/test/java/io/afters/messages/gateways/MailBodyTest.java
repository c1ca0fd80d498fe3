package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailBodyTest {

    @Test
    void whatMailsNeedStays() {
        var html = MailBody.of("""
                <table width="600" cellpadding="0" bgcolor="#fff"><tr><td align="center" style="color: red">
                <img src="https://example.com/pizza.png" alt="Pizza" width="100">
                <a href="https://example.com/menu?a=1&amp;b=2">Menu</a></td></tr></table>""").html();

        assertThat(html)
                .contains(
                        "style=\"color: red\"",
                        "width=\"600\"",
                        "src=\"https://example.com/pizza.png\"",
                        "href=\"https://example.com/menu?a=1&amp;b=2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<iframe src='https://example.com/alert(1)'></iframe>",
                "<svg onload=alert(1)>",
                "<form action='https://evil.example/alert(1)'><input name=a></form>",
                "<p style=\"background: url('https://evil.example/alert(1)')\">x</p>",
                "<p style='width: expression(alert(1))'>x</p>",
                "<style>@import 'https://evil.example/alert(1)'</style>",
                "<img src='http://example.com/alert(1).png'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example/alert(1)'>"
            })
    void whatRunsOrLoadsDoesNot(String html) {
        assertThat(MailBody.of(html).html()).doesNotContain("alert(1)");
    }

    @Test
    void aValueWithMarkupStaysText() {
        assertThat(MailBody.of("<p>Hi &lt;b&gt;Olena&lt;/b&gt;</p>"))
                .returns("Hi <b>Olena</b>", MailBody::text)
                .satisfies(body -> assertThat(body.html()).contains("&lt;b&gt;Olena&lt;/b&gt;"));
    }

    @Test
    void theSameCanBeReadWithoutHtml() {
        assertThat(MailBody.of("""
                        <h1>Sorry, Olena</h1><p>Your code:<br><b>K7MQ2XA</b></p>
                        <ul><li>One</li><li>Two</li></ul>
                        <p><a href="https://example.com/menu">Menu</a></p>""").text()).isEqualTo("""
                        Sorry, Olena

                        Your code:
                        K7MQ2XA

                        - One

                        - Two

                        Menu (https://example.com/menu)""");
    }
}

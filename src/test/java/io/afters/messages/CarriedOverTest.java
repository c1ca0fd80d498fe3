package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarriedOverTest {
    private static final String MAIL =
            "<h1>Sorry</h1><p>Your code: <b>7KQM2XA</b><br>See <a href=\"https://pizza.example/r\">our menu</a></p>";

    @Test
    void anSmsSaysTheTitleOfAPushAsWell() {
        assertThat(over(Channel.PUSH, "For you", "7KQM2XA", Channel.SMS))
                .isEqualTo(new Wording(null, "For you\n7KQM2XA"));
        assertThat(over(Channel.PUSH, null, "7KQM2XA", Channel.SMS)).isEqualTo(new Wording(null, "7KQM2XA"));
    }

    @Test
    void anEmailIsReadAloudWithTheAddressesOfItsLinks() {
        var words = "Sorry\n\nYour code: 7KQM2XA\nSee our menu (https://pizza.example/r)";
        assertThat(over(Channel.EMAIL, "Sorry!", MAIL, Channel.SMS)).isEqualTo(new Wording(null, words));
        assertThat(over(Channel.EMAIL, "Sorry!", MAIL, Channel.PUSH)).isEqualTo(new Wording("Sorry!", words));
    }

    @Test
    void aPlainTextBecomesAnEmailWithASubject() {
        assertThat(over(Channel.SMS, null, "1 < 2 & so\non\n\nLook: https://pizza.example/r?a=1&b=2.", Channel.EMAIL))
                .isEqualTo(new Wording("Piazza", """
                        <p>1 &lt; 2 &amp; so<br>on</p>
                        <p>Look: <a href="https://pizza.example/r?a=1&amp;b=2">https://pizza.example/r?a=1&amp;b=2</a>.</p>"""));
        assertThat(over(Channel.PUSH, "For you", "Hi", Channel.EMAIL)).isEqualTo(new Wording("For you", "<p>Hi</p>"));
    }

    @Test
    void whatSomebodyWroteIntoAnSmsIsNoMarkupInAnEmail() {
        assertThat(over(Channel.SMS, null, "<script>x</script> https://a.example/\"><img src=x>", Channel.EMAIL)
                        .text())
                .doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @CsvSource({"SMS, 1600", "PUSH, 2000"})
    void whatIsTooLongIsCutBetweenCharacters(Channel to, int longest) {
        var text = over(Channel.EMAIL, "Sorry", "🍕".repeat(5_000), to).text();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(longest);
        assertThat(text).isEqualTo("🍕".repeat(longest - 1) + "…");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void theSameChannelSaysTheSame(Channel channel) {
        assertThat(over(channel, "T", MAIL, channel)).isEqualTo(new Wording("T", MAIL));
    }

    private static Wording over(Channel from, @Nullable String title, String text, Channel to) {
        return new CarriedOver(from, new Wording(title, text), "Piazza").to(to);
    }
}

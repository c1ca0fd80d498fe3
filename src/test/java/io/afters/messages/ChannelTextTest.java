package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.shared.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelTextTest {
    private static final Map<String, String> HELLO = Map.of("en", "Hello", "uk", "Привіт");

    @Test
    void aPushHasATextAndMayHaveATitle() {
        assertThat(problems(Channel.PUSH, new ChannelText(HELLO, HELLO, null, null)))
                .isEmpty();
        assertThat(problems(Channel.PUSH, new ChannelText(null, HELLO, null, null)))
                .isEmpty();
        assertThat(problems(Channel.PUSH, new ChannelText(HELLO, null, null, null)))
                .containsExactly("PUSH.text is required, in one language at least");
    }

    @Test
    void anSmsHasNothingButAText() {
        assertThat(problems(Channel.SMS, new ChannelText(null, HELLO, null, null)))
                .isEmpty();
        assertThat(problems(Channel.SMS, new ChannelText(HELLO, HELLO, HELLO, HELLO)))
                .containsExactly(
                        "SMS.title does not belong to this channel",
                        "SMS.subject does not belong to this channel",
                        "SMS.html does not belong to this channel");
    }

    @Test
    void anEmailHasASubjectAndHtml() {
        assertThat(problems(Channel.EMAIL, new ChannelText(null, null, HELLO, HELLO)))
                .isEmpty();
        assertThat(problems(Channel.EMAIL, new ChannelText(null, HELLO, null, Map.of())))
                .containsExactly(
                        "EMAIL.text does not belong to this channel",
                        "EMAIL.subject is required, in one language at least",
                        "EMAIL.html is required, in one language at least");
    }

    @Test
    void noTranslationIsEmpty() {
        var texts = new HashMap<String, String>();
        texts.put("en", null);

        assertThat(problems(Channel.SMS, new ChannelText(null, texts, null, null)))
                .containsExactly("SMS.text.en must not be empty");
        assertThat(problems(Channel.SMS, new ChannelText(null, Map.of("en", " \n"), null, null)))
                .containsExactly("SMS.text.en must not be empty");
    }

    @Test
    void translationsAreKeyedByLanguageTags() {
        assertThat(problems(Channel.SMS, new ChannelText(null, Map.of("english", "Hello"), null, null)))
                .containsExactly("SMS.text.english must be keyed by a language tag such as \"en\" or \"uk\"");
    }

    @Test
    void anUnknownPlaceholderIsFoundInEveryPartAndTranslation() {
        var wrong = Map.of("uk", "{{userNam}}");

        assertThat(problems(Channel.PUSH, new ChannelText(wrong, wrong, null, null)))
                .containsExactly(
                        "PUSH.title.uk has the unknown placeholder {{userNam}}; did you mean {{userName}}?",
                        "PUSH.text.uk has the unknown placeholder {{userNam}}; did you mean {{userName}}?");
        assertThat(problems(Channel.EMAIL, new ChannelText(null, null, wrong, wrong)))
                .hasSize(2);
    }

    @Test
    void textsAreNoLongerThanTheirChannelCanTake() {
        assertThat(problems(Channel.SMS, text("a".repeat(1_600)))).isEmpty();
        assertThat(problems(Channel.SMS, text("a".repeat(1_601))))
                .containsExactly("SMS.text.en must be at most 1600 characters");
        assertThat(problems(Channel.PUSH, text("a".repeat(2_001))))
                .containsExactly("PUSH.text.en must be at most 2000 characters");
        assertThat(problems(Channel.EMAIL, new ChannelText(null, null, HELLO, Map.of("en", "a".repeat(1_000_000)))))
                .containsExactly("EMAIL.html.en must be at most 100000 characters");
        assertThat(problems(Channel.PUSH, new ChannelText(Map.of("en", "a".repeat(201)), HELLO, null, null)))
                .containsExactly("PUSH.title.en must be at most 200 characters");
    }

    @Test
    void theBodyIsTheTextOrTheHtml() {
        assertThat(text("x").body()).isEqualTo(Map.of("en", "x"));
        assertThat(new ChannelText(null, null, HELLO, Map.of("en", "<p>")).body())
                .isEqualTo(Map.of("en", "<p>"));
        assertThat(new ChannelText(null, null, HELLO, null).heading()).isEqualTo(HELLO);
        assertThat(new ChannelText(HELLO, null, null, null).heading()).isEqualTo(HELLO);
        assertThat(text("x").heading()).isNull();
    }

    private static ChannelText text(String english) {
        return new ChannelText(null, Map.of("en", english), null, null);
    }

    private static List<String> problems(Channel channel, ChannelText text) {
        var problems = new Problems();
        text.check(problems, channel.name(), channel);
        return problems.list().stream().map(p -> p.field() + " " + p.message()).toList();
    }
}

package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "STOP please",
                "\"stop\"",
                "Стоп!",
                "СТОП",
                "unsubscribe me",
                "END",
                "quit",
                "відписатись",
                "Відписатися від розсилки",
                "отписаться",
                "arrêt",
                "Stopp",
                "stop\u00a0it",
                "\u200fSTOP",
                "cancel"
            })
    void meansThatWeShallWriteNoMore(String answer) {
        assertThat(StopWord.isIn(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...",
                "Thanks, don't stop",
                "stopwatch",
                "Please stop",
                "nonstop",
                "ending",
                "Cancel my order please",
                "нестоп",
                "12345",
                "👍"
            })
    void meansSomethingElse(String answer) {
        assertThat(StopWord.isIn(answer)).isFalse();
    }

    @Test
    void anEndlessAnswerIsReadAtItsBeginning() {
        assertThat(StopWord.isIn("stop " + "x".repeat(1_000_000))).isTrue();
        assertThat(StopWord.isIn("x".repeat(1_000_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+380501234567, UA, +380501234567",
        "380501234567, UA, +380501234567",
        "0501234567, UA, +380501234567",
        "380501234567, DE, +380501234567",
        "14158675309, US, +14158675309",
        "4158675309, US, +14158675309",
        "' +380 50 123 45 67 ', UA, +380501234567"
    })
    void aSendersPhoneIsReadInAnyNotation(String from, String country, String phone) {
        assertThat(Heard.phone(from, country)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pizza", "12345", "whatsapp:+380501234567", "+", "0"})
    void whatIsNoPhoneIsNobodys(String from) {
        assertThat(Heard.phone(from, "UA")).isEmpty();
    }
}

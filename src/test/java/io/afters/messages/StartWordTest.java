package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"START", " start. ", "Unstop", "СТАРТ!", "старт", "Підписатися"})
    void meansThatWeMayWriteAgain(String answer) {
        assertThat(StartWord.is(answer)).isTrue();
        assertThat(StopWord.isIn(answer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "YES", "так", "start my order", "restart", "STOP", "don't start"})
    void meansNothingOfTheKind(String answer) {
        assertThat(StartWord.is(answer)).isFalse();
    }
}

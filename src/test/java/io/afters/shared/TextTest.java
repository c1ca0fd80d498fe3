package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void lineBreaksAndControlCharactersAreRemovedFromNames() {
        assertThat(Text.cleaned("Ol\r\ne\u0000n\u001b\u2028\u2029\u0085a\t", 200))
                .isEqualTo("Olena");
    }

    @Test
    void halfACharacterIsRemovedFromNames() {
        assertThat(Text.cleaned("Ol\ud800ena\udc00", 200)).isEqualTo("Olena");
    }

    @Test
    void aNameOfNothingButBlanksIsNone() {
        assertThat(Text.cleaned(" \n\u2003 ", 200)).isNull();
        assertThat(Text.cleaned("", 200)).isNull();
        assertThat(Text.cleaned(null, 200)).isNull();
    }

    @Test
    void aNameIsCutAtWholeCharacters() {
        assertThat(Text.cleaned("🍕".repeat(300), 200)).isEqualTo("🍕".repeat(200));
        assertThat(Text.cleaned("a".repeat(10_000), 200)).hasSize(200);
    }

    @Test
    void emojiAndOtherLettersStayAsTheyAre() {
        assertThat(Text.cleaned("Олена 🍕 日本 \u0301é", 200)).isEqualTo("Олена 🍕 日本 \u0301é");
    }

    @Test
    void aNameIsRequiredAndOneLine() {
        assertThat(problems(p -> Text.checkName(p, "name", null, 200))).containsExactly("name is required");
        assertThat(problems(p -> Text.checkName(p, "name", "  \t", 200))).containsExactly("name is required");
        assertThat(problems(p -> Text.checkName(p, "name", "a\nb", 200)))
                .containsExactly("name must not contain line breaks or control characters");
        assertThat(problems(p -> Text.checkName(p, "name", "<script>alert(1)</script>", 200)))
                .isEmpty();
    }

    @Test
    void lengthsAreInCharactersThatPeopleCount() {
        assertThat(problems(p -> Text.checkName(p, "name", "🍕".repeat(200), 200)))
                .isEmpty();
        assertThat(problems(p -> Text.checkName(p, "name", "🍕".repeat(201), 200)))
                .containsExactly("name must be at most 200 characters");
    }

    @Test
    void aTextMayHaveManyLines() {
        assertThat(problems(p -> Text.checkText(p, "text", "a\nb\tc", 10))).isEmpty();
        assertThat(problems(p -> Text.checkText(p, "text", "a\ud800", 10)))
                .containsExactly("text contains half a character (an unpaired surrogate)");
        assertThat(problems(p -> Text.checkText(p, "text", "a\0", 10)))
                .containsExactly("text must not contain control characters other than line breaks and tabs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bob", "bob", "Bób", "Bob ", " ", "Bob\u200b", "Bоb", "🍕", "a/b?c=d", "erased:1"})
    void anIdOfAnotherSystemIsKeptExactlyAsSent(String id) {
        var problems = problems(p -> Text.checkId(p, "id", id));

        assertThat(problems).isEqualTo(id.isBlank() ? List.of("id is required") : List.of());
    }

    @Test
    void anIdWithControlCharactersOrLongerThan128IsRefused() {
        assertThat(problems(p -> Text.checkId(p, "id", "a".repeat(128)))).isEmpty();
        assertThat(problems(p -> Text.checkId(p, "id", "a".repeat(129))))
                .containsExactly("id must be at most 128 characters");
        assertThat(problems(p -> Text.checkId(p, "id", "a\u0000")))
                .containsExactly("id must not contain line breaks or control characters");
        assertThat(problems(p -> Text.checkId(p, "id", null))).containsExactly("id is required");
    }

    @Test
    void whatIsNotThereHasNothingWrongWithIt() {
        assertThat(problems(p -> Text.checkLine(p, "note", null, 1))).isEmpty();
        assertThat(problems(p -> Text.checkText(p, "note", null, 1))).isEmpty();
    }

    private static List<String> problems(Consumer<Problems> check) {
        var problems = new Problems();
        check.accept(problems);
        return problems.list().stream().map(p -> p.field() + " " + p.message()).toList();
    }
}

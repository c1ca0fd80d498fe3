package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc2345", " ABC2345 ", "Abc2345\n"})
    void caseAndBlanksAroundDoNotMatter(String typed) {
        assertThat(CodeText.meant(typed)).contains("ABC2345");
    }

    /** Full-width letters, a dotless i, a long s and a Cyrillic А would all become ASCII in some folding or other. */
    @ParameterizedTest
    @ValueSource(strings = {"ＡＢＣ2345", "pızza", "pizzaſ", "АBC2345", "ABC 2345", "", "'", "%", "ABC\u00002345"})
    void nothingElseIsFolded(String typed) {
        assertThat(CodeText.meant(typed)).isEmpty();
    }

    @Test
    void zeroAndOhAreDifferent() {
        assertThat(CodeText.meant("o0")).contains("O0");
    }

    @Test
    void aCodeIsNeverLongerThan32() {
        assertThat(CodeText.meant("A".repeat(32))).isPresent();
        assertThat(CodeText.meant("A".repeat(33))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "PIZZA-2026_x", "---", "12345678901234567890123456789012"})
    void aNameHas3To32LettersDigitsDashesAndUnderscores(String chosen) {
        assertThat(problems(chosen).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ab", "a b c", "піца", "123456789012345678901234567890123", "<b>x</b>", "=1+1", "abc\n"})
    void anyOtherNameIsRefused(String chosen) {
        assertThat(problems(chosen).isEmpty()).isFalse();
    }

    private static Problems problems(String chosen) {
        var problems = new Problems();
        CodeText.check(problems, "code", chosen);
        return problems;
    }
}

package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodeGeneratorTest {

    @Test
    void codesAreSevenCapitalLettersAndDigitsWithoutLookAlikes() {
        var generator = new CodeGenerator(new Random(1), CodeAlphabet.STANDARD);
        assertThat(generator.draw(1000)).allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{7}"));
    }

    @Test
    void everyLetterComesUpInEveryPlace() {
        var generator = new CodeGenerator(new Random(1), CodeAlphabet.STANDARD);
        var codes = generator.draw(2000);
        for (var place = 0; place < 7; place++) {
            var at = place;
            assertThat(codes.stream().map(code -> code.charAt(at)).collect(Collectors.toSet()))
                    .hasSize(31);
        }
    }

    @Test
    void whatIsDrawnTwiceInOneGoComesOutOnce() {
        var generator = new CodeGenerator(new Random(1), new CodeAlphabet("AB", 2));
        assertThat(generator.draw(100)).containsExactly("AA", "AB", "BA", "BB");
    }

    @Test
    void theRealOneHardlyEverRepeatsItself() {
        var generator = new PromotionsConfiguration().codeGenerator();
        var drawn = new HashSet<String>();
        IntStream.range(0, 10_000).forEach(n -> drawn.add(generator.draw()));
        assertThat(drawn).hasSizeGreaterThan(9_990);
    }
}

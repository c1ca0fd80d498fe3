package io.afters.promotions;

import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Draws codes at random. Whether one is taken already is for the database to say. */
class CodeGenerator {
    private final RandomGenerator random;
    private final CodeAlphabet alphabet;

    CodeGenerator(RandomGenerator random, CodeAlphabet alphabet) {
        this.random = random;
        this.alphabet = alphabet;
    }

    String draw() {
        var code = new StringBuilder(alphabet.length());
        for (var i = 0; i < alphabet.length(); i++) {
            code.append(
                    alphabet.letters().charAt(random.nextInt(alphabet.letters().length())));
        }
        return code.toString();
    }

    /** Draws so many times. Fewer codes come out when one is drawn twice; in order, as indexes like to be filled. */
    Set<String> draw(int times) {
        var codes = new TreeSet<String>();
        for (var i = 0; i < times; i++) {
            codes.add(draw());
        }
        return codes;
    }
}

package io.afters.messages;

import java.util.Set;

/**
 * By which words a guest who has told us STOP tells us to write again. As the only word: a consent is not guessed. So YES is
 * none of them, which may answer anything.
 */
final class StartWord {
    private static final Set<String> WORDS =
            Set.of("START", "UNSTOP", "SUBSCRIBE", "СТАРТ", "ПІДПИСАТИСЬ", "ПІДПИСАТИСЯ", "ПОДПИСАТЬСЯ");

    private StartWord() {}

    /** Whether the answer is such a word, in any case, with any signs around it. */
    static boolean is(String answer) {
        return WORDS.contains(StopWord.words(answer));
    }
}

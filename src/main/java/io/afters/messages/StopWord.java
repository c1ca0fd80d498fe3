package io.afters.messages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** By which words a guest tells us, in an answer, to write no more. */
final class StopWord {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int LONGEST = 2_000;
    /** As the first word, whatever follows. */
    private static final Set<String> FIRST = Set.of(
            "STOP",
            "STOPP",
            "STOPALL",
            "UNSUBSCRIBE",
            "END",
            "QUIT",
            "OPTOUT",
            "СТОП",
            "ВІДПИСАТИСЬ",
            "ВІДПИСАТИСЯ",
            "ВІДПИСКА",
            "ВІДПИСАТИ",
            "ВІДПИШІТЬ",
            "ОТПИСАТЬСЯ",
            "ОТПИСКА",
            "ОТПИСАТЬ",
            "ОТПИШИТЕ",
            "ARRET",
            "ARRÊT",
            "BAJA",
            "ABMELDEN",
            "ABBESTELLEN",
            "REZYGNUJE",
            "REZYGNUJĘ");
    /** As the only word: with others it may be about an order. */
    private static final Set<String> ALONE = Set.of("CANCEL", "REVOKE", "ВІДМІНА", "ОТМЕНА");

    private StopWord() {}

    /** Whether the answer means it; in any case, with any signs around the word. */
    static boolean isIn(String answer) {
        var words = words(answer);
        var end = words.indexOf(' ');
        return end < 0 ? FIRST.contains(words) || ALONE.contains(words) : FIRST.contains(words.substring(0, end));
    }

    /** In capital letters, with one space between two words and nothing else. */
    static String words(String answer) {
        return NO_LETTERS
                .matcher(answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }
}

package io.afters.messages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a rendered SMS is, and what it costs.
 *
 * @param units septets or UTF-16 units, by encoding
 * @param parts how many SMS are paid for; none for an empty text
 * @param culprit the first character that the short alphabet lacks, which is why the text is UCS-2; null: GSM-7
 */
public record SmsLength(
        Encoding encoding, int units, int parts, @Nullable String culprit) {
    /** The short alphabet of SMS (GSM 03.38), and its extension, each of whose characters counts two. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** How characters travel. */
    public enum Encoding {
        GSM_7("GSM-7", 160, 153),
        UCS_2("UCS-2", 70, 67);

        private final String text;
        private final int single;
        private final int part;

        Encoding(String text, int single, int part) {
            this.text = text;
            this.single = single;
            this.part = part;
        }

        public String text() {
            return text;
        }

        private int unitsOf(int character) {
            return this == GSM_7 ? (EXTENSION.indexOf(character) < 0 ? 1 : 2) : Character.charCount(character);
        }

        /** A character that does not fit into the rest of a part goes to the next as a whole. */
        private List<String> split(String text) {
            if (text.codePoints().map(this::unitsOf).sum() <= single) {
                return text.isEmpty() ? List.of() : List.of(text);
            }
            var parts = new ArrayList<String>();
            int begin = 0;
            int used = 0;
            for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
                var needed = unitsOf(text.codePointAt(at));
                if (used + needed > part) {
                    parts.add(text.substring(begin, at));
                    begin = at;
                    used = 0;
                }
                used += needed;
            }
            parts.add(text.substring(begin));
            return parts;
        }
    }

    /** Of a text as the customer gets it: what stands for a placeholder counts, not the placeholder. */
    public static SmsLength of(String rendered) {
        var culprit = rendered.codePoints()
                .filter(character -> BASIC.indexOf(character) < 0 && EXTENSION.indexOf(character) < 0)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse(null);
        var encoding = culprit == null ? Encoding.GSM_7 : Encoding.UCS_2;
        var units = rendered.codePoints().map(encoding::unitsOf).sum();
        return new SmsLength(encoding, units, encoding.split(rendered).size(), culprit);
    }

    /** The text in the pieces that travel as one SMS each; no character is torn. */
    public static List<String> split(String rendered) {
        return of(rendered).encoding.split(rendered);
    }

    /** How many units fit before another part begins. */
    public int room() {
        return parts <= 1 ? encoding.single : parts * encoding.part;
    }
}

package io.afters.messages.gateways.smpp;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The short alphabet of SMS (GSM 03.38), one character in each octet, as message centres take it over SMPP. */
final class Gsm7 {
    private static final int ESCAPE = 0x1b;

    /** By place; the escape stands as a space that the later, real space overrides. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Character, Integer> PLACES = places();
    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€',
            0x65);

    private static final Map<Integer, Character> EXTENDED =
            EXTENSION.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Gsm7() {}

    /** Of a text that has no other characters; a question mark stands for one that it has nevertheless. */
    static byte[] octets(String text) {
        var octets = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            var extended = EXTENSION.get(character);
            if (extended != null) {
                octets.write(ESCAPE);
                octets.write(extended);
            } else {
                octets.write(PLACES.getOrDefault(character, (int) '?'));
            }
        }
        return octets.toByteArray();
    }

    /** The other way round. */
    static String text(byte[] octets) {
        var text = new StringBuilder();
        for (int at = 0; at < octets.length; at++) {
            var place = Byte.toUnsignedInt(octets[at]);
            if (place == ESCAPE && at + 1 < octets.length) {
                at++;
                text.append(EXTENDED.getOrDefault(Byte.toUnsignedInt(octets[at]), ' '));
            } else {
                text.append(place < BASIC.length() ? BASIC.charAt(place) : '?');
            }
        }
        return text.toString();
    }

    private static Map<Character, Integer> places() {
        var places = new HashMap<Character, Integer>();
        for (int place = 0; place < BASIC.length(); place++) {
            places.put(BASIC.charAt(place), place);
        }
        return Map.copyOf(places);
    }
}

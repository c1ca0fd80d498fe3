package io.afters.messages.gateways.smpp;

import io.afters.messages.SmsLength;
import io.afters.messages.SmsLength.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsmpp.bean.Alphabet;

/**
 * An SMS as it travels: the octets of each part, in order. Parts of a long one begin with a header that lets the phone
 * join them.
 */
record Parts(Alphabet alphabet, List<byte[]> octets) {
    private static final byte[] HEADER = {5, 0, 3};
    private static final int LONGEST = 2_000;
    private static final int ALPHABET = 0x0c;
    private static final int UCS2 = 8;

    /** @param reference the same for all parts and on every try, so that a phone drops what comes twice */
    static Parts of(String text, int reference) {
        var short7 = SmsLength.of(text).encoding() == Encoding.GSM_7;
        var pieces = SmsLength.split(text);
        var octets = new ArrayList<byte[]>();
        for (var piece : pieces) {
            var body = short7 ? Gsm7.octets(piece) : piece.getBytes(StandardCharsets.UTF_16BE);
            octets.add(pieces.size() == 1 ? body : joinable(body, reference, pieces.size(), octets.size() + 1));
        }
        return new Parts(short7 ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2, octets);
    }

    /**
     * What somebody wrote to us; nothing when it is no text.
     *
     * @param coding by SMPP 3.4, 5.2.19
     * @param headed whether a header comes before the text
     */
    static String text(byte coding, boolean headed, byte[] octets) {
        var from = headed && octets.length > 0 ? Math.min(Byte.toUnsignedInt(octets[0]) + 1, octets.length) : 0;
        var body = Arrays.copyOfRange(octets, from, Math.min(octets.length, from + LONGEST));
        return switch (coding) {
            case 1 -> new String(body, StandardCharsets.US_ASCII);
            case 3 -> new String(body, StandardCharsets.ISO_8859_1);
            case 2, 4 -> "";
            default -> (coding & ALPHABET) == UCS2 ? new String(body, StandardCharsets.UTF_16BE) : Gsm7.text(body);
        };
    }

    boolean joined() {
        return octets.size() > 1;
    }

    private static byte[] joinable(byte[] body, int reference, int of, int number) {
        var whole = new byte[HEADER.length + 3 + body.length];
        System.arraycopy(HEADER, 0, whole, 0, HEADER.length);
        whole[HEADER.length] = (byte) reference;
        whole[HEADER.length + 1] = (byte) of;
        whole[HEADER.length + 2] = (byte) number;
        System.arraycopy(body, 0, whole, HEADER.length + 3, body.length);
        return whole;
    }
}

package io.afters.messages.gateways.smpp;

import io.afters.messages.SmsLength;
import io.afters.messages.SmsLength.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.bean.Alphabet;

/**
 * An SMS as it travels: the octets of each part, in order. Parts of a long one begin with a header that lets the phone
 * join them.
 */
record Parts(Alphabet alphabet, List<byte[]> octets) {
    private static final byte[] HEADER = {5, 0, 3};

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

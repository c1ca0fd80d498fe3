package io.afters.messages.links;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Writes a few numbers as a short text of letters and digits that only the owner of the key can have written. Numbers take
 * as many bytes as they need; the first one is at least 1.
 */
final class SignedNumbers {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(SIGNS.length());
    private static final int LONGEST = 80;
    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private final SecretKey key;
    private final int macBytes;

    /** @param macBytes how much of the signature is kept: a guess hits once in 256 to the power of this */
    SignedNumbers(SecretKey key, int macBytes) {
        this.key = key;
        this.macBytes = macBytes;
    }

    String write(List<Long> numbers) {
        var bytes = new ByteArrayOutputStream();
        numbers.forEach(number -> write(number, bytes));
        bytes.writeBytes(Arrays.copyOf(mac(bytes.toByteArray()), macBytes));
        return text(new BigInteger(1, bytes.toByteArray()));
    }

    /** The numbers, when there are so many and the text is exactly what {@link #write} makes of them. */
    Optional<List<Long>> read(String text, int count) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var value = BigInteger.ZERO;
        for (int at = 0; at < text.length(); at++) {
            var digit = SIGNS.indexOf(text.charAt(at));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        return numbers(value.toByteArray(), count).filter(numbers -> isSame(write(numbers), text));
    }

    /** Compares in constant time: how long it takes tells nobody how much of a forgery is right. */
    private static boolean isSame(String right, String told) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), told.getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<List<Long>> numbers(byte[] bytes, int count) {
        var numbers = new ArrayList<Long>();
        long number = 0;
        int shift = 0;
        // A leading zero is the sign.
        for (int at = bytes[0] == 0 ? 1 : 0; at < bytes.length - macBytes; at++) {
            number |= (long) (bytes[at] & (MORE - 1)) << shift;
            shift += BITS;
            if ((bytes[at] & MORE) == 0) {
                numbers.add(number);
                number = 0;
                shift = 0;
            } else if (shift >= Long.SIZE - 1) {
                return Optional.empty();
            }
        }
        var whole = numbers.size() == count && numbers.stream().allMatch(n -> n >= 0) && numbers.getFirst() > 0;
        return whole ? Optional.of(List.copyOf(numbers)) : Optional.empty();
    }

    private static void write(long number, ByteArrayOutputStream bytes) {
        var rest = number;
        while (rest >= MORE) {
            bytes.write((int) (rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        bytes.write((int) rest);
    }

    private static String text(BigInteger value) {
        var text = new StringBuilder();
        for (var rest = value; rest.signum() > 0; rest = rest.divide(BASE)) {
            text.append(SIGNS.charAt(rest.mod(BASE).intValue()));
        }
        return text.reverse().toString();
    }

    private byte[] mac(byte[] bytes) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + key.getAlgorithm(), e);
        }
    }
}

package io.afters.shared.web;

import io.afters.shared.InvalidInput;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** List cursors, signed so that a forged one is refused instead of read. */
@Component
class Cursors {
    private static final int MAC_BYTES = 16;

    private final SecretKey key;

    Cursors(SigningKeys keys) {
        key = keys.of("list cursors");
    }

    String sign(long id) {
        var bytes = ByteBuffer.allocate(Long.BYTES + MAC_BYTES).putLong(id).put(mac(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The id that the cursor carries. Throws {@link InvalidInput} for one that this installation did not sign. */
    long read(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == Long.BYTES + MAC_BYTES) {
                var id = bytes.getLong();
                var mac = new byte[MAC_BYTES];
                bytes.get(mac);
                if (MessageDigest.isEqual(mac, mac(id))) {
                    return id;
                }
            }
        } catch (IllegalArgumentException e) {
            // Not base64: refused below, like any other forgery.
        }
        throw new InvalidInput("cursor", "must be the nextCursor of an earlier answer");
    }

    private byte[] mac(long id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var full = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
            return Arrays.copyOf(full, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}

package io.afters.messages.gateways.webpush;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A browser that wants to hear from us, as it describes itself: where its push service is, and how to write to it. */
record Subscription(URI endpoint, ECPublicKey browser, String auth) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECRET = 16;
    private static final int RECORD = 4096;
    /** What a record of 4,096 octets has room for, by RFC 8291, 4. */
    static final int LONGEST_TEXT = 3993;

    private static final int TAG_BITS = 128;

    /** None when this is no subscription. */
    static Optional<Subscription> read(String json) {
        try {
            var read = JSON.readTree(json);
            var keys = read.path("keys");
            var auth = keys.path("auth").asString("");
            var endpoint = URI.create(read.path("endpoint").asString(""));
            return octets(auth).length != SECRET || endpoint.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new Subscription(
                            endpoint, Curve.publicKey(octets(keys.path("p256dh").asString(""))), auth));
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException garbage) {
            return Optional.empty();
        }
    }

    /** Who the push service is, as our signature names it. */
    String origin() {
        var port = endpoint.getPort();
        return endpoint.getScheme() + "://" + endpoint.getHost() + (port < 0 ? "" : ":" + port);
    }

    /**
     * The text as only this browser can read it (RFC 8291, in one record).
     *
     * @param sender made for this message alone
     * @param salt 16 octets at random
     */
    byte[] encrypted(byte[] text, KeyPair sender, byte[] salt) throws GeneralSecurityException {
        var theirs = Curve.octets(browser);
        var ours = Curve.octets((ECPublicKey) sender.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(sender.getPrivate());
        agreement.doPhase(browser, true);
        var key = derived(octets(auth), agreement.generateSecret(), joined(label("WebPush: info"), theirs, ours), 32);

        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(salt, key, label("Content-Encoding: aes128gcm"), 16), "AES"),
                new GCMParameterSpec(TAG_BITS, derived(salt, key, label("Content-Encoding: nonce"), 12)));
        // A 2 ends the last record.
        var sealed = cipher.doFinal(joined(text, new byte[] {2}));
        var header = ByteBuffer.allocate(salt.length + 5)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ours.length)
                .array();
        return joined(header, ours, sealed);
    }

    private static byte[] derived(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(secret)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    private static byte[] label(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] octets(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}

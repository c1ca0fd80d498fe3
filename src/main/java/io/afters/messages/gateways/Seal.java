package io.afters.messages.gateways;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets unreadable in the database, and of use only where they belong: AES-256-GCM, bound to a place. What is
 * sealed begins with a version and the name of its key, so that keys can change.
 */
final class Seal {
    private static final byte VERSION = 1;
    private static final int NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte @Nullable [] key;
    private final List<byte[]> oldKeys;
    private final SecureRandom random = new SecureRandom();

    Seal(byte @Nullable [] key, List<byte[]> oldKeys) {
        this.key = key;
        this.oldKeys = List.copyOf(oldKeys);
    }

    /** Without a key nothing can be sealed. */
    boolean hasKey() {
        return key != null;
    }

    /** @param place what the text belongs to; it can be opened as of that place only */
    byte[] close(String text, String place) {
        if (key == null) {
            throw new IllegalStateException("There is no key to seal with");
        }
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NAME + NONCE + sealed.length)
                    .put(VERSION)
                    .put(name(key))
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret can't be sealed", e);
        }
    }

    /** What was sealed for this place; empty: its key is not here, or it was changed or brought from elsewhere. */
    Optional<String> open(byte[] sealed, String place) {
        if (sealed.length < 1 + NAME + NONCE || sealed[0] != VERSION) {
            return Optional.empty();
        }
        var name = Arrays.copyOfRange(sealed, 1, 1 + NAME);
        var nonce = Arrays.copyOfRange(sealed, 1 + NAME, 1 + NAME + NONCE);
        var rest = Arrays.copyOfRange(sealed, 1 + NAME + NONCE, sealed.length);
        return Stream.concat(Stream.ofNullable(key), oldKeys.stream())
                .filter(each -> Arrays.equals(name(each), name))
                .flatMap(each -> opened(each, nonce, rest, place).stream())
                .findFirst();
    }

    private static Optional<String> opened(byte[] key, byte[] nonce, byte[] sealed, String place) {
        try {
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException notOfThisPlaceOrChanged) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] name(byte[] key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), NAME);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}

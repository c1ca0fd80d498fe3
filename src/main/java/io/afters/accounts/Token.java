package io.afters.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret text of an API key, of a one-time link or of a sign-in. It is told once and looked up by its hash, which tells
 * nothing of it.
 */
public record Token(String text) {
    private static final int RANDOM_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token of 160 random bits. */
    static Token random() {
        return new Token("afters_" + randomHex());
    }

    /** As random, for the address of a page. */
    static Token forLink() {
        return new Token(randomHex());
    }

    /** As random, for a cookie. */
    static Token forCookie() {
        return new Token(randomHex());
    }

    private static String randomHex() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** SHA-256, which is enough for a secret that is random itself. */
    byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token[secret]";
    }
}

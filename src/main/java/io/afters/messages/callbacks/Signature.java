package io.afters.messages.callbacks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of providers of the Twilio kind (X-Twilio-Signature): HMAC-SHA1, with the password that we send with, over
 * the address that they were given and each field of the form with its value, in the order of the names.
 */
final class Signature {
    private static final String HMAC = "HmacSHA1";

    private Signature() {}

    static String of(String url, FormBody form, String password) {
        var signed = new StringBuilder(url);
        form.fields()
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }

    /** Whether it is made with one of these passwords; in constant time for each. */
    static boolean isRight(String told, String url, FormBody form, Collection<String> passwords) {
        var right = false;
        for (var password : passwords) {
            right |= MessageDigest.isEqual(
                    of(url, form, password).getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
        }
        return right;
    }
}

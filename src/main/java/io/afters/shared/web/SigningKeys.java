package io.afters.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys made of the installation's secret, the same on every node: one for each purpose, so that none signs for another. */
@Component
public class SigningKeys {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    SigningKeys(InstallationSql installation) {
        secret = new SecretKeySpec(installation.signingSecret(), HMAC);
    }

    /** The key for a purpose, told in words; another purpose has another key. */
    public SecretKey of(String purpose) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}

package io.afters.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Tells this installation from others that may do the same with the same numbers. */
@Component
public class Installation {
    private static final int OCTETS = 6;

    private final String mark;

    Installation(InstallationSql sql) {
        try {
            // Nothing of the secret can be read from it.
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("mark".getBytes(StandardCharsets.US_ASCII));
            mark = HexFormat.of().formatHex(digest.digest(sql.signingSecret()), 0, OCTETS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java knows no SHA-256", impossible);
        }
    }

    /** Twelve random letters and digits, the same on all nodes and after each start. */
    public String mark() {
        return mark;
    }
}

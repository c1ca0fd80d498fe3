package io.afters.messages.gateways.webpush;

import io.afters.shared.Emails;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who we are to push services (RFC 8292).
 *
 * @param subject whom they can ask about us: a mailto: or https: address
 */
record Vapid(ECPublicKey publicKey, ECPrivateKey privateKey, String subject) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    /** A day at most is allowed. */
    private static final Duration LIFE = Duration.ofHours(12);

    /**
     * From keys as they are written for browsers: base64url of the plain octets.
     *
     * @throws GeneralSecurityException also when the two do not belong together
     */
    static Vapid of(String publicKey, String privateKey, String subject) throws GeneralSecurityException {
        var vapid = new Vapid(
                Curve.publicKey(Base64.getUrlDecoder().decode(publicKey)),
                Curve.privateKey(Base64.getUrlDecoder().decode(privateKey)),
                subject);
        var proof = "proof".getBytes(StandardCharsets.US_ASCII);
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(vapid.publicKey);
        check.update(proof);
        if (!check.verify(vapid.signed(proof))) {
            throw new GeneralSecurityException("The keys do not belong together");
        }
        return vapid;
    }

    /** The header that says so to one push service. */
    String authorization(String origin, Instant now) throws GeneralSecurityException {
        var claims = encoded(Map.of("typ", "JWT", "alg", "ES256")) + "."
                + encoded(Map.of("aud", origin, "exp", now.plus(LIFE).getEpochSecond(), "sub", subject));
        return "vapid t=" + claims + "." + BASE64.encodeToString(signed(claims.getBytes(StandardCharsets.US_ASCII)))
                + ", k=" + BASE64.encodeToString(Curve.octets(publicKey));
    }

    /** What keeps push services from believing us, in words for an admin. */
    Optional<String> trouble(Instant now) {
        if (!names(subject)) {
            return Optional.of("The subject must be mailto: with an e-mail address, or an https:// address, where push"
                    + " services can reach you");
        }
        try {
            authorization("https://push.example", now);
            return Optional.empty();
        } catch (GeneralSecurityException unusable) {
            return Optional.of("The private key can't sign: make a new pair of VAPID keys");
        }
    }

    /** Whether somebody can be asked there. */
    static boolean names(String subject) {
        if (subject.startsWith("mailto:")) {
            return Emails.usable(subject.substring("mailto:".length())).isPresent();
        }
        try {
            return "https".equals(new URI(subject).getScheme()) && new URI(subject).getHost() != null;
        } catch (URISyntaxException garbage) {
            return false;
        }
    }

    private byte[] signed(byte[] what) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(privateKey);
        signature.update(what);
        return signature.sign();
    }

    private static String encoded(Map<String, ?> json) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "Vapid of " + subject;
    }
}

package io.afters.messages.gateways.fcm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who we are to Google: the file that the Firebase console gives out. */
record ServiceAccount(String project, String email, String keyId, PrivateKey key, String tokenUri) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final String USUAL_TOKEN_URI = "https://oauth2.googleapis.com/token";
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    /** Also what makes it safe as a part of a path. */
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9:.-]{1,100}");

    /** What was typed in is no service account; the message says why, and holds nothing of it. */
    static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason);
        }
    }

    static ServiceAccount read(String file) throws Unusable {
        JsonNode json;
        try {
            json = JSON.readTree(file);
        } catch (JacksonException garbage) {
            throw new Unusable("must be the JSON file of a service account");
        }
        if (!"service_account".equals(text(json, "type"))) {
            throw new Unusable("must be the JSON file of a service account");
        }
        var project = required(json, "project_id");
        if (!PROJECT.matcher(project).matches()) {
            throw new Unusable("must have the id of a project as project_id");
        }
        var tokenUri = text(json, "token_uri");
        var keyId = text(json, "private_key_id");
        return new ServiceAccount(
                project,
                required(json, "client_email"),
                keyId == null ? "" : keyId,
                key(required(json, "private_key")),
                tokenUri == null ? USUAL_TOKEN_URI : tokenUri);
    }

    /** What is exchanged for a token: a claim that we signed (RFC 7523). */
    String assertion(Instant now) {
        var header = Map.of("alg", "RS256", "typ", "JWT", "kid", keyId);
        var claims = Map.of(
                "iss",
                email,
                "scope",
                SCOPE,
                "aud",
                tokenUri,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LONGEST_LIFE).getEpochSecond());
        var signed = encoded(header) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The service account's key can't sign", impossible);
        }
    }

    private static String encoded(Map<String, ?> json) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    }

    private static PrivateKey key(String pem) throws Unusable {
        try {
            var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException garbage) {
            throw new Unusable("must have a private key (PKCS #8, RSA) as private_key");
        }
    }

    private static String required(JsonNode json, String field) throws Unusable {
        var value = text(json, field);
        if (value == null) {
            throw new Unusable("must have " + field);
        }
        return value;
    }

    private static @Nullable String text(JsonNode json, String field) {
        var value = json.get(field);
        return value == null || !value.isString() || value.asString().isBlank() ? null : value.asString();
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "service account of " + project;
    }
}

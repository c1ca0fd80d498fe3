package io.afters.contract;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A channel set to each of the providers. Nobody listens where they are said to be. */
final class ChannelSamples {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Object> NOWHERE = Map.of("provider", "OUTBOX", "settings", Map.of());
    private static final Map<String, Object> MAIL_SERVER = carrier(
            "SMTP",
            Map.of(
                    "host", "127.0.0.1",
                    "port", 9,
                    "security", "NONE",
                    "username", "pizzeria",
                    "password", "s3cret",
                    "from", "Pizzeria <hello@pizzeria.example>"));
    private static final Map<String, Object> OPERATOR = carrier(
            "SMPP",
            Map.of(
                    "host", "127.0.0.1",
                    "port", 9,
                    "systemId", "pizza",
                    "password", "s3cret",
                    "sourceAddress", "Pizza"));
    private static final Map<String, Object> WEB_SERVICE = carrier(
            "HTTP",
            Map.of(
                    "url",
                    "http://127.0.0.1:9/messages",
                    "username",
                    "AC1",
                    "password",
                    "s3cret",
                    "from",
                    "+15005550006"));
    private static final Map<String, Object> APPS =
            carrier("FCM", Map.of("serviceAccount", serviceAccount(), "endpoint", "http://127.0.0.1:9"));
    private static final Map<String, Object> BROWSERS = carrier(
            "WEB_PUSH",
            Map.of(
                    "publicKey",
                    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
                    "privateKey",
                    "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
                    "subject",
                    "mailto:it@pizzeria.example"));
    private static final List<Sample> ALL = List.of(
            sample("EMAIL", NOWHERE, NOWHERE),
            sample("EMAIL", MAIL_SERVER, MAIL_SERVER),
            sample("SMS", OPERATOR, WEB_SERVICE),
            sample("SMS", WEB_SERVICE, OPERATOR),
            sample("PUSH", APPS, BROWSERS),
            sample("PUSH", BROWSERS, APPS));

    private ChannelSamples() {}

    static List<Sample> all() {
        return ALL;
    }

    private static Map<String, Object> carrier(String provider, Map<String, Object> settings) {
        return Map.of("provider", provider, "settings", settings);
    }

    private static Sample sample(String channel, Map<String, Object> first, Map<String, Object> second) {
        var body = JSON.createObjectNode();
        body.setAll(JSON.<ObjectNode>valueToTree(first));
        body.put("ratePerSecond", 50).put("resendUnknown", true).set("fallback", JSON.valueToTree(second));
        return Sample.json(body.toString(), 200).on(channel);
    }

    private static String serviceAccount() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2_048);
            var key = Base64.getMimeEncoder()
                    .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
            return JSON.writeValueAsString(Map.of(
                    "type", "service_account",
                    "project_id", "pizza-1",
                    "client_email", "push@pizza-1.iam.gserviceaccount.com",
                    "private_key", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n",
                    "token_uri", "http://127.0.0.1:9/token"));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}

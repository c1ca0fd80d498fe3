package io.afters.messages.gateways.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void theExampleOfTheStandardComesOutToTheOctet() throws GeneralSecurityException {
        var sender = new KeyPair(
                Curve.publicKey(octets(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                Curve.privateKey(octets("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
        var subscription = Subscription.read(json("https://push.example.com:8443/x", BROWSER, "BTBZMqHH6r4Tts7J_aSIgg"))
                .orElseThrow();

        var encrypted = subscription.encrypted(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII),
                sender,
                octets("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
                        + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
                        + "j_Qulcy4a-fN");
        assertThat(subscription.origin()).isEqualTo("https://push.example.com:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "[]", "{\"endpoint\":\"https://push.example.com/x\"}", "{\"endpoint\":\" \"}"})
    void whatIsNoSubscriptionIsNotRead(String json) {
        assertThat(Subscription.read(json)).isEmpty();
    }

    @Test
    void keysThatAreNoneAreNotRead() {
        assertThat(Subscription.read(json("https://push.example.com/x", "AAAA", "BTBZMqHH6r4Tts7J_aSIgg")))
                .isEmpty();
        assertThat(Subscription.read(json("https://push.example.com/x", BROWSER, "AAAA")))
                .isEmpty();
    }

    private static String json(String endpoint, String p256dh, String auth) {
        return "{\"endpoint\":\"" + endpoint + "\",\"keys\":{\"p256dh\":\"" + p256dh + "\",\"auth\":\"" + auth + "\"}}";
    }

    private static byte[] octets(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}

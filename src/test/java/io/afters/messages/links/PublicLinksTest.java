package io.afters.messages.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PublicLinksTest {
    private static final PublicLinks LINKS = new PublicLinks(
            new PublicAddress("https://a.example"),
            purpose -> new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

    @Test
    void aLinkToUnsubscribeTellsWhomItIsAbout() {
        var link = LINKS.unsubscribe(7, 4_711, Channel.SMS).orElseThrow();

        assertThat(link).startsWith("https://a.example/u/");
        assertThat(LINKS.subscription(token(link))).contains(new PublicLinks.Subscription(7, 4_711, Channel.SMS));
    }

    @Test
    void aLinkThatIsCountedTellsWhichItIs() {
        var link = LINKS.click(7, 4_711, 3).orElseThrow();

        assertThat(link).startsWith("https://a.example/l/").hasSizeLessThan(40);
        assertThat(LINKS.clicked(token(link))).contains(new PublicLinks.Clicked(7, 4_711, 3));
    }

    @Test
    void aCallbackIsOfItsAccountAndChannel() {
        var link = LINKS.callback(7, Channel.SMS).orElseThrow();

        assertThat(link).startsWith("https://a.example/callbacks/sms/");
        assertThat(LINKS.callbackOf(Channel.SMS, token(link))).contains(7L);
        assertThat(LINKS.callbackOf(Channel.EMAIL, token(link))).isEmpty();
    }

    @Test
    void noLinkIsGoodForAnythingElse() {
        var unsubscribe = token(LINKS.unsubscribe(7, 80, Channel.PUSH).orElseThrow());
        var click = token(LINKS.click(7, 80, 80).orElseThrow());
        var callback = token(LINKS.callback(7, Channel.PUSH).orElseThrow());

        assertThat(LINKS.clicked(unsubscribe)).isEmpty();
        assertThat(LINKS.subscription(click)).isEmpty();
        assertThat(LINKS.callbackOf(Channel.PUSH, click)).isEmpty();
        assertThat(LINKS.subscription(callback)).isEmpty();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}

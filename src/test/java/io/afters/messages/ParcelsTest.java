package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.messages.links.PublicAddress;
import io.afters.messages.links.PublicLinks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParcelsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Account PIZZA =
            new Account("Pizza", ZoneId.of("Europe/Kyiv"), Currency.getInstance("UAH"), "UA", "uk", NOON);
    private static final Parcels PARCELS = new Parcels(
            new PublicLinks(
                    new PublicAddress("https://us.example"),
                    purpose -> new SecretKeySpec(purpose.getBytes(StandardCharsets.UTF_8), "HmacSHA256")),
            id -> PIZZA);

    private static QueuedMessage queued(Channel channel, String text, boolean tracked) {
        var wording = new Wording("Title", text);
        return new QueuedMessage(31, new Lane(7, channel), null, 5, wording, null, tracked, NOON, NOON, 1, false, NOON);
    }

    private static Gateway.Parcel parcel(Channel channel, String text, boolean tracked, @Nullable String name) {
        var message = queued(channel, text, tracked);
        var guest = new Contact(5, "c-1", name, null, null, null, List.of(), Map.of(), false, null);
        return PARCELS.of(message, guest, "to", NOON);
    }

    @Test
    void anEmailCarriesALinkToUnsubscribeBelowAndBesideIt() {
        var mail = parcel(Channel.EMAIL, "<p>Hello</p>", false, null);

        assertThat(mail.unsubscribe()).startsWith("https://us.example/u/");
        assertThat(mail.wording().text())
                .startsWith("<p>Hello</p>")
                .contains("href=\"" + mail.unsubscribe() + "\"", "Відписатися");
        assertThat(mail.wording().title()).isEqualTo("Title");
    }

    @Test
    void anSmsCarriesNothingOfOurs() {
        var sms = parcel(Channel.SMS, "Rate us: https://pizza.example/r", false, null);

        assertThat(sms.unsubscribe()).isNull();
        assertThat(sms.wording().text()).isEqualTo("Rate us: https://pizza.example/r");
    }

    @Test
    void linksThatAreCountedLeadThroughUs() {
        var text = parcel(Channel.SMS, "Rate us: https://pizza.example/r.", true, "Olena")
                .wording()
                .text();

        assertThat(text).matches("Rate us: https://us\\.example/l/[0-9A-Za-z]{1,21}\\.");
    }

    @Test
    void theLinkToUnsubscribeIsNeverCounted() {
        var mail = parcel(Channel.EMAIL, "<a href=\"https://pizza.example\">x</a>", true, null);

        assertThat(mail.wording().text())
                .contains("href=\"https://us.example/l/", "href=\"" + mail.unsubscribe() + "\"")
                .doesNotContain("pizza.example");
    }

    @Test
    void whatLeadsToUsAlreadyStays() {
        assertThat(parcel(Channel.SMS, "https://us.example/u/1", true, null)
                        .wording()
                        .text())
                .isEqualTo("https://us.example/u/1");
    }

    @Test
    void aGuestWhoCallsThemselvesALinkGetsNoLinkOfOursForIt() {
        var text = parcel(
                        Channel.PUSH,
                        "Hi https://evil.example/x, rate us: https://pizza.example",
                        true,
                        "https://evil.example/x")
                .wording()
                .text();

        assertThat(text).startsWith("Hi https://evil.example/x, rate us: https://us.example/l/");
    }

    @Test
    void everyAttemptIsTheSame() {
        assertThat(parcel(Channel.EMAIL, "<a href=\"https://pizza.example\">x</a>", true, null))
                .isEqualTo(parcel(Channel.EMAIL, "<a href=\"https://pizza.example\">x</a>", true, null))
                .returns("m-31", Gateway.Parcel::key);
    }

    @Test
    void withoutAPublicAddressMessagesStayAsTheyAre() {
        var nowhere = new Parcels(
                new PublicLinks(PublicAddress.NONE, purpose -> new SecretKeySpec(new byte[] {1}, "HmacSHA256")),
                id -> PIZZA);
        var message = queued(Channel.EMAIL, "<a href='https://a.example'>x</a>", true);
        var guest = new Contact(5, "c-1", null, null, null, null, List.of(), Map.of(), false, null);

        var mail = nowhere.of(message, guest, "to", NOON);

        assertThat(mail.unsubscribe()).isNull();
        assertThat(mail.wording().text()).contains("https://a.example").doesNotContain("Відписатися");
    }
}

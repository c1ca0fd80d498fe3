package io.afters.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonWordsTest {
    private static final Translations TEXTS = new Translations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing answers at smtp.example.com:587",
                "Nothing answers at 127.0.0.1:2775 in time",
                "The host smpt.example.com is not known: check its spelling",
                "The host mail.local is in a private network, which is not allowed: use its public name",
                "The connection to smtp.example.com:587 was cut",
                "smtp.example.com:587 does not speak TLS: check the port, and whether it is the right protection",
                "TLS with smtp.example.com:465 fails, though it shows a certificate: the server may want another version of TLS",
                "The certificate of smtp.example.com ended on 2026-01-01",
                "The certificate of smtp.example.com is not valid before 2027-01-01",
                "The certificate is for other.example, *.other.example, not for smtp.example.com",
                "The certificate is for no host, not for smtp.example.com",
                "The certificate of smtp.example.com is not signed by an authority that is known here",
                "smtp.example.com:587 offers no STARTTLS: try TLS, which needs another port, often 465",
                "smtp.example.com:587 does not answer as a mail server does, or broke off before the message was through: check the port, and whether it wants TLS",
                "smtp.example.com:465 does not answer as a mail server does, or broke off before the message was through: check the port, and whether it wants STARTTLS instead of TLS",
                "The server refuses us, or mails from pizzeria.example (553 5.7.1 Sender rejected)",
                "The server refused user pizzeria: check username and password",
                "The mail server does not accept the username and password",
                "The mail server hung up",
                "The mail server gave no reason",
                "The mail server was given the whole message, and its answer was lost",
                "The e-mail can't be written: its address or its text is of no use",
                "10.0.0.1:2775 is there, but does not answer as a message centre does: check the port, and whether it wants TLS",
                "10.0.0.1:2775 is there, but does not answer as a message centre does: check the port, and whether it wants no TLS",
                "The message centre at 10.0.0.1:2775 let us in, and then said nothing more",
                "The message centre refused the password: check it (0x0000000E)",
                "The message centre does not know the system id: check it (0x0000000F)",
                "The message centre refused us: check system id and password, and whether it lets this server's address in (0x0000000D)",
                "The message centre says that we are signed in already: it may allow fewer connections than there are servers of Afters (0x00000005)",
                "The message centre refused us (0x000000FF)",
                "The message centre says: too many messages (0x00000058)",
                "The message centre says: UNDELIV, error 034",
                "Refused: the phone is not valid (0x0000000B)",
                "Refused: by the message centre (0x000000AA)",
                "Only a part of the message was taken over: the message centre was too slow",
                "Only a part of the message was taken over: The message centre says: its queue is full (0x00000014)",
                "The message centre's answer was lost",
                "The provider's answer was lost: HTTP 504",
                "The provider's answer was lost",
                "The credentials are wrong: HTTP 401, code 20003, Authenticate",
                "The provider is busy or down: HTTP 503",
                "The answer (201) does not say which message was taken over",
                "Refused: HTTP 400, code 21211, The 'To' number is not a valid phone number",
                "api.example.com is there, but does not answer as a web service does",
                "The provider refused user AC1: check username and password (HTTP 401, code 20003, Authenticate)",
                "There is no such service at this address: check the URL (HTTP 404)",
                "The provider is busy: try again in a while (HTTP 429)",
                "The provider has trouble of its own: try again in a while (HTTP 500)",
                "The service has moved, or needs another address: check the URL (HTTP 301)",
                "Too many calls are under way",
                "Google gives no access token: Nothing answers at oauth2.googleapis.com:443",
                "Google gives no access token: HTTP 503",
                "The credentials are wrong: Google refuses the service account, which may be deleted, or its key replaced (HTTP 400)",
                "Firebase refused the service account: make a new key for it (HTTP 401)",
                "Firebase is busy or down: HTTP 429, QUOTA_EXCEEDED",
                "Firebase knows no project pizza-1, or the endpoint is not Firebase's (HTTP 404)",
                "The service account may not send for project pizza-1: switch on the Firebase Cloud Messaging API there, and give the account the right to use it (HTTP 403, PERMISSION_DENIED)",
                "Firebase refused the access token, and was too slow for a try with another one",
                "The app is no longer on the device: HTTP 404, UNREGISTERED",
                "The devices before it took all the time",
                "The browser is no longer subscribed: HTTP 410",
                "The push service is busy or down: HTTP 503",
                "The settings of this channel can't be opened with the server's key for secrets",
                "There was no answer within 25 seconds",
                "The test broke off; the server's log says where",
                "A server stopped before the provider's answer was written down"
            })
    void whatIsToldOfProvidersIsSaidInEachLanguage(String reason) {
        assertThat(english(reason)).isEqualTo(reason.replace('\'', '’').replace("’To’", "'To'"));
        assertThat(ukrainian(reason))
                .isNotEqualTo(reason)
                .doesNotContain("!reason")
                .containsPattern("\\p{IsCyrillic}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Refused: HTTP 400, code 21211, No such phone|Відмова: HTTP 400, code 21211, No such phone",
                "Refused: the phone is not valid (0x0000000B)|Відмова: неправильний номер телефону (0x0000000B)",
                "Google gives no access token: Nothing answers at a.b:443|Google не дає токена доступу: За адресою a.b:443 ніхто не відповідає"
            })
    void aProvidersOwnWordsStayAndOursWithinOthersAreSaidToo(String reason, String told) {
        assertThat(ukrainian(reason)).isEqualTo(told);
    }

    @Test
    void whatNobodyKnowsIsShownAsItIsTold() {
        assertThat(ukrainian("450 4.2.1 Mailbox {0} busy")).isEqualTo("450 4.2.1 Mailbox {0} busy");
    }

    private static String english(String reason) {
        return ReasonWords.of(reason, TEXTS, Locale.ENGLISH);
    }

    private static String ukrainian(String reason) {
        return ReasonWords.of(reason, TEXTS, Translations.UKRAINIAN);
    }
}

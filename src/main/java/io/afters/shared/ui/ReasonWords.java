package io.afters.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Says to people, in their language, why a provider could not be used or did not take a message, of which the domain tells in
 * English. What a provider says itself is quoted as it is.
 */
public final class ReasonWords {
    private static final KnownSentences KNOWN = new KnownSentences("reason.");

    static {
        know("Nothing answers at (\\S+) in time", "silent-in-time");
        know("Nothing answers at (\\S+)", "silent");
        know("The host (\\S+) is not known: check its spelling", "host");
        know("The host (\\S+) is in a private network, which is not allowed: use its public name", "private");
        know("The connection to (\\S+) was cut", "cut");
        know("(\\S+) does not speak TLS: check the port, and whether it is the right protection", "no-tls");
        know(
                "TLS with (\\S+) fails, though it shows a certificate: the server may want another version of TLS",
                "tls-version");
        know("The certificate of (\\S+) ended on (\\S+)", "certificate-ended");
        know("The certificate of (\\S+) is not valid before (\\S+)", "certificate-early");
        know("The certificate is for no host, not for (\\S+)", "certificate-nobody");
        know("The certificate is for (.+), not for (\\S+)", "certificate-other");
        know("The certificate of (\\S+) is not signed by an authority that is known here", "certificate-unknown");
        know("(\\S+) offers no STARTTLS: try TLS, which needs another port, often 465", "no-starttls");
        know(
                "(\\S+) does not answer as a mail server does, or broke off before the message was through: check the port, and whether it wants (STARTTLS instead of TLS|TLS)",
                "no-mail-server");
        know("STARTTLS instead of TLS", "starttls-instead");
        know("The server refuses us, or mails from (\\S+) \\((.*)\\)", "mail-refused");
        know("The server refused user (.+): check username and password", "mail-user");
        know("The mail server does not accept the username and password", "mail-password");
        know("The mail server hung up", "mail-hung-up");
        know("The mail server gave no reason", "mail-no-reason");
        know("The mail server was given the whole message, and its answer was lost", "mail-lost");
        know("The e-mail can't be written: its address or its text is of no use", "mail-unwritable");
        know(
                "(\\S+) is there, but does not answer as a message centre does: check the port, and whether it wants (no TLS|TLS)",
                "no-centre");
        know("no TLS", "without-tls");
        know("The message centre at (\\S+) let us in, and then said nothing more", "centre-mute");
        know("The message centre refused the password: check it( \\(0x\\w+\\))", "centre-password");
        know("The message centre does not know the system id: check it( \\(0x\\w+\\))", "centre-id");
        know(
                "The message centre refused us: check system id and password, and whether it lets this server's address in( \\(0x\\w+\\))",
                "centre-refused");
        know(
                "The message centre says that we are signed in already: it may allow fewer connections than there are servers of Afters( \\(0x\\w+\\))",
                "centre-twice");
        know("The message centre refused us( \\(0x\\w+\\))", "centre-no");
        know("The message centre says: ([a-z ]+)( \\(0x\\w+\\))", "centre-says");
        know("The message centre says: (.+)", "centre-says-of-message");
        know("too many messages", "centre.too-many");
        know("its queue is full", "centre.full");
        know("an error of its own", "centre.error");
        know("it could not take the message over", "centre.not-taken");
        know("not signed in", "centre.not-signed-in");
        know("the service is not available", "centre.no-service");
        know("not now", "centre.not-now");
        know("the message centre was too slow", "centre.slow");
        know("Refused: ([a-z ]+)( \\(0x\\w+\\))", "centre-refused-message");
        know("by the message centre", "centre.by");
        know("the phone is not valid", "centre.phone");
        know("the sender is not valid", "centre.sender");
        know("the length is not valid", "centre.length");
        know("not permitted", "centre.not-permitted");
        know("The message centre's answer was lost", "centre-lost");
        know("The line to the message centre was cut before the message left", "centre-cut");
        know("Too many messages wait for the message centre's answer", "centre-crowded");
        know("Only a part of the message was taken over: (.+)", "half");
        know("The message does not fit into the protocol", "no-fit");
        know("The text is empty", "empty");
        know("The program is being stopped", "stopping");
        know("The settings have changed", "changed");
        know("The provider's answer was lost: (.+)", "lost-because");
        know("The provider's answer was lost", "lost");
        know("The answer \\((\\d+)\\) does not say which message was taken over", "no-id");
        know(
                "The credentials are wrong: Google refuses the service account, which may be deleted, or its key replaced \\(HTTP (\\d+)\\)",
                "google-account");
        know("The credentials are wrong: (.+)", "credentials");
        know("The provider is busy or down: (.+)", "busy-or-down");
        know("The address is not that of the service: (.+)", "wrong-address");
        know("Refused: (.+)", "refused");
        know("(\\S+) is there, but does not answer as a web service does", "no-web-service");
        know("The provider refused user (.+): check username and password \\((.+)\\)", "web-user");
        know("There is no such service at this address: check the URL \\((.+)\\)", "no-service");
        know("The provider is busy: try again in a while \\((.+)\\)", "busy");
        know("The provider has trouble of its own: try again in a while \\((.+)\\)", "trouble");
        know("The service has moved, or needs another address: check the URL \\((.+)\\)", "moved");
        know("Too many calls are under way", "crowded");
        know("(\\S+) is there, but does not answer as Firebase does", "no-firebase");
        know("Firebase refused the service account: make a new key for it \\((.+)\\)", "firebase-key");
        know("Firebase refused the access token, and was too slow for a try with another one", "firebase-slow");
        know(
                "The service account may not send for project (\\S+): switch on the Firebase Cloud Messaging API there, and give the account the right to use it \\((.+)\\)",
                "firebase-right");
        know("Firebase is busy or down: try again in a while \\((.+)\\)", "firebase-later");
        know("Firebase is busy or down: (.+)", "firebase-busy");
        know("Firebase knows no project (\\S+), or the endpoint is not Firebase's \\((.+)\\)", "firebase-project");
        know("The address or the project is not known to Firebase: (.+)", "firebase-unknown");
        know("Google gives no access token: the answer has none", "google-none");
        know("Google gives no access token: the answer can't be read", "google-garbage");
        know("Google gives no access token: (.+)", "google");
        know("The app is no longer on the device: (.+)", "app-gone");
        know("The device belongs to another Firebase project: (.+)", "other-project");
        know("There is no device to push to", "no-device");
        know("The devices before it took all the time", "no-time");
        know("The text is too long for a push to a browser", "push-long");
        know("The token is no browser's subscription", "no-subscription");
        know("The subscription's address is not allowed", "subscription-address");
        know("The subscription's key can't be used", "subscription-key");
        know("The browser is no longer subscribed: (.+)", "browser-gone");
        know("The keys are not those of the subscription: (.+)", "other-keys");
        know("The push service is busy or down: (.+)", "push-busy");
        know("The subject must be mailto: with an e-mail address, or an https:// address, where push .*", "subject");
        know("The private key can't sign: make a new pair of VAPID keys", "vapid");
        know("The settings of this channel can't be opened with the server's key for secrets", "locked");
        know("The settings of this channel can't be read now", "unreadable");
        know("The gateway can't be opened with these settings", "unopened");
        know("The gateway failed: (\\w+)", "failed");
        know("There was no answer within (\\d+) seconds", "late");
        know("The test broke off; the server's log says where", "broken");
        know("A server stopped before the provider's answer was written down", "stopped");
    }

    private ReasonWords() {}

    private static void know(String reason, String key) {
        KNOWN.know(reason, key);
    }

    /** The sentence for people; what is not known is shown as it is told. */
    public static String of(String reason) {
        return of(reason, I18NProvider::translate);
    }

    /** The sentence for people who read this language. */
    static String of(String reason, I18NProvider texts, Locale locale) {
        return of(reason, (key, parts) -> texts.getTranslation(key, locale, parts));
    }

    private static String of(String reason, BiFunction<String, Object[], String> texts) {
        return KNOWN.match(reason)
                .map(found -> texts.apply(found.key(), within(found, texts)))
                .orElse(reason);
    }

    /** A reason may hold another one. */
    private static Object[] within(KnownSentences.Found found, BiFunction<String, Object[], String> texts) {
        return Stream.of(found.parameters())
                .map(part -> of(String.valueOf(part), texts))
                .toArray();
    }
}

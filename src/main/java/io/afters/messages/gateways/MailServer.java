package io.afters.messages.gateways;

import io.afters.messages.gateways.SmtpKind.Security;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as an account has set it.
 *
 * @param hello as which host we greet it
 * @param patience how long it may take for each answer
 */
record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String hello,
        Hosts hosts,
        Trust trust,
        Duration patience) {

    static MailServer of(Settings settings, String hello, Hosts hosts, Trust trust, Duration patience) {
        return new MailServer(
                settings.text("host"),
                settings.number("port", 0),
                Security.valueOf(settings.text("security")),
                settings.find("username"),
                settings.find("password"),
                hello,
                hosts,
                trust,
                patience);
    }

    /** A new connection, which is made by {@link MailLine#connect}. */
    MailLine line() {
        return new MailLine(
                this, new StagedTransport(session(), new URLName("smtp", host, port, null, user, password)));
    }

    /** The address that was looked at, under the name that a certificate must bear. */
    InetAddress address() throws UnknownHostException {
        return InetAddress.getByAddress(host, hosts.resolve(host).getAddress());
    }

    /** For mails as well, which need one to be written. */
    Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.localhost", hello);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        var startTls = Boolean.toString(security == Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", trust.layer());
        return Session.getInstance(properties);
    }

    /** Nothing of the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}

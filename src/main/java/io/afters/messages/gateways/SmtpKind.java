package io.afters.messages.gateways;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.shared.Emails;
import io.afters.shared.Problems;
import io.afters.shared.web.Installation;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** E-mail through a mail server. */
@Component
class SmtpKind implements GatewayKind {
    private static final Duration KEPT = Duration.ofSeconds(10);

    /** How the connection is protected. */
    enum Security {
        /** Not at all. */
        NONE,
        /** Begun in the clear, and given up when the server can't protect it. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    private final Hosts hosts;
    private final Trust trust;
    private final String mark;
    private final Duration patience;

    @Autowired
    SmtpKind(Hosts hosts, Trust trust, Installation installation) {
        this(hosts, trust, installation.mark(), Duration.ofSeconds(10));
    }

    /**
     * @param mark of this installation
     * @param patience how long the server may take for each answer
     */
    SmtpKind(Hosts hosts, Trust trust, String mark, Duration patience) {
        this.hosts = hosts;
        this.trust = trust;
        this.mark = mark;
        this.patience = patience;
    }

    @Override
    public Provider provider() {
        return Provider.SMTP;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", Setting.Type.TEXT),
                Setting.required("port", Setting.Type.NUMBER),
                Setting.required("security", Setting.Type.TEXT),
                Setting.optional("username", Setting.Type.TEXT),
                Setting.optional("password", Setting.Type.SECRET),
                Setting.required("from", Setting.Type.TEXT));
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        hosts.check(problems, field + ".host", settings.text("host"));
        Hosts.checkPort(problems, field + ".port", settings.number("port", 0));
        checkSecurity(settings, problems, field);
        if (settings.has("password") && !settings.has("username")) {
            problems.add(field + ".username", "is required with a password");
        }
        if (settings.has("username") && !settings.has("password")) {
            problems.add(field + ".password", "is required with a username");
        }
        try {
            if (Emails.usable(sender(settings).getAddress()).isEmpty()) {
                problems.add(field + ".from", "must be an e-mail address");
            }
        } catch (AddressException e) {
            problems.add(field + ".from", "must be an e-mail address, such as Pizzeria <hello@example.com>");
        }
    }

    private void checkSecurity(Settings settings, Problems problems, String field) {
        try {
            var security = Security.valueOf(settings.text("security"));
            if (security == Security.NONE && settings.has("password") && !hosts.sandbox()) {
                problems.add(
                        field + ".security", "must be STARTTLS or TLS: else the password could be read on its way");
            }
        } catch (IllegalArgumentException e) {
            problems.add(field + ".security", "must be NONE, STARTTLS or TLS");
        }
    }

    static InternetAddress sender(Settings settings) throws AddressException {
        var parsed = InternetAddress.parse(settings.text("from"), true);
        if (parsed.length != 1 || parsed[0].isGroup()) {
            throw new AddressException("Not one address");
        }
        return parsed[0];
    }

    @Override
    public Gateway open(long accountId, Settings settings) {
        try {
            var from = sender(settings);
            var server = MailServer.of(settings, Letter.domain(from), hosts, trust, patience);
            return new SmtpGateway(server, from, mark, KEPT);
        } catch (AddressException e) {
            throw new IllegalArgumentException("The sender is no address", e);
        }
    }
}

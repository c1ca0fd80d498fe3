package io.afters.messages.gateways.smpp;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.Incoming;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.Setting;
import io.afters.messages.gateways.Settings;
import io.afters.messages.gateways.Trust;
import io.afters.shared.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsmpp.bean.TypeOfNumber;
import org.springframework.stereotype.Component;

/** SMS through an operator's message centre (SMPP 3.4). */
@Component
class SmppKind implements GatewayKind {
    private static final int USUAL_PORT = 2775;
    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int WINDOW = 10;
    private static final Link.Times TIMES =
            new Link.Times(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** How the line is protected. */
    enum Security {
        /** Not at all, or by a tunnel that is none of our business. */
        NONE,
        /** From the first byte. */
        TLS
    }

    private final Hosts hosts;
    private final Trust trust;
    private final Incoming incoming;
    private final Clock clock;
    private final PartReceipts receipts = new PartReceipts();

    SmppKind(Hosts hosts, Trust trust, Incoming incoming, Clock clock) {
        this.hosts = hosts;
        this.trust = trust;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.SMPP;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", Setting.Type.TEXT),
                Setting.optional("port", Setting.Type.NUMBER),
                Setting.optional("security", Setting.Type.TEXT),
                Setting.required("systemId", Setting.Type.TEXT),
                Setting.required("password", Setting.Type.SECRET),
                Setting.required("sourceAddress", Setting.Type.TEXT));
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        hosts.check(problems, field + ".host", settings.text("host"));
        Hosts.checkPort(problems, field + ".port", settings.number("port", USUAL_PORT));
        if (settings.has("security")
                && Stream.of(Security.values()).noneMatch(one -> one.name().equals(settings.text("security")))) {
            problems.add(field + ".security", "must be NONE or TLS");
        }
        checkShort(problems, field + ".systemId", settings.text("systemId"), LONGEST_SYSTEM_ID);
        checkShort(problems, field + ".password", settings.text("password"), LONGEST_PASSWORD);
        var name = Sender.of(settings.text("sourceAddress")).type() == TypeOfNumber.ALPHANUMERIC;
        checkShort(
                problems,
                field + ".sourceAddress",
                settings.text("sourceAddress"),
                name ? Sender.LONGEST_NAME : Sender.LONGEST_NUMBER);
    }

    /** The protocol has no room for more, and knows nothing but ASCII. */
    private static void checkShort(Problems problems, String field, String value, int longest) {
        if (value.length() > longest || !StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
            problems.add(field, "must have at most " + longest + " plain Latin letters, digits or signs");
        }
    }

    @Override
    public Gateway open(long accountId, Settings settings) {
        var target = new Link.Target(
                settings.text("host"),
                settings.number("port", USUAL_PORT),
                settings.text("security").equals(Security.TLS.name()),
                settings.text("systemId"),
                settings.text("password"));
        var inbound = new Inbound(accountId, incoming, receipts, clock);
        return new SmppGateway(
                new Link(target, hosts, trust, TIMES, inbound),
                Sender.of(settings.text("sourceAddress")),
                inbound,
                WINDOW,
                TIMES.answer());
    }
}

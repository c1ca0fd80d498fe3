package io.afters.messages.gateways.smpp;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.Setting;
import io.afters.messages.gateways.Settings;
import io.afters.shared.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jsmpp.bean.TypeOfNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** SMS through an operator's message centre (SMPP 3.4). */
@Component
class SmppKind implements GatewayKind {
    private static final Logger LOG = LoggerFactory.getLogger(SmppKind.class);
    private static final int USUAL_PORT = 2775;
    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int WINDOW = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Hosts hosts;

    SmppKind(Hosts hosts) {
        this.hosts = hosts;
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
                Setting.required("systemId", Setting.Type.TEXT),
                Setting.required("password", Setting.Type.SECRET),
                Setting.required("sourceAddress", Setting.Type.TEXT));
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        hosts.check(problems, field + ".host", settings.text("host"));
        var port = settings.number("port", USUAL_PORT);
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add(field + ".port", "must be between 1 and 65535");
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
                settings.text("systemId"),
                settings.text("password"));
        // Receipts are not recorded yet: whoever looks for one finds it in the log.
        var link = new Link(
                target,
                hosts,
                PATIENCE,
                PAUSE,
                receipt -> LOG.debug("SMS {} is {}", receipt.providerId(), receipt.state()));
        return new SmppGateway(link, Sender.of(settings.text("sourceAddress")), WINDOW, PATIENCE);
    }
}

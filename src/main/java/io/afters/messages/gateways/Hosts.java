package io.afters.messages.gateways;

import io.afters.shared.Problems;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which hosts a provider may have: those of the internet, and in a sandbox those of this machine and network as well. */
@Component
public class Hosts {
    private static final Pattern NAME =
            Pattern.compile("(?i)[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9]([a-z0-9-]{0,62}))*\\.?");
    private static final Pattern NUMBERS = Pattern.compile("(?i)\\[?[0-9a-f.:]*:[0-9a-f.:]*]?|(0x[0-9a-f]+|[0-9.])+");
    private static final int LONGEST = 253;
    private static final int HIGHEST_PORT = 65_535;
    private static final int CARRIER_FIRST = 64;
    private static final int CARRIER_LAST = 127;

    private final boolean sandbox;

    public Hosts(@Value("${afters.sandbox:false}") boolean sandbox) {
        this.sandbox = sandbox;
    }

    /** Whether this is a sandbox, where plain connections to this machine are fine. */
    public boolean sandbox() {
        return sandbox;
    }

    /** Reports what is no host, or one that is not allowed as it stands. Asks nobody: names are resolved when connecting. */
    public void check(Problems problems, String field, String host) {
        if (host.length() > LONGEST
                || !(NAME.matcher(host).matches() || NUMBERS.matcher(host).matches())) {
            problems.add(field, "must be the name or the address of a host");
            return;
        }
        if (sandbox) {
            return;
        }
        var name = host.replaceAll("\\.$", "");
        if (name.equalsIgnoreCase("localhost") || name.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
            problems.add(field, "must not be this machine: that is for a sandbox only");
        } else if (NUMBERS.matcher(host).matches()) {
            try {
                resolve(host);
            } catch (UnknownHostException refused) {
                problems.add(field, "must not be an address of this machine or of a private network");
            }
        }
    }

    /**
     * The address to connect to; look once and connect to what was answered, or a second answer may lead elsewhere.
     *
     * @throws UnknownHostException also when the host is in a private network, outside of a sandbox: {@link Private}
     */
    public InetAddress resolve(String host) throws UnknownHostException {
        for (var address : InetAddress.getAllByName(host)) {
            if (sandbox || isPublic(address)) {
                return address;
            }
        }
        throw new Private();
    }

    /** Reports what is no port. */
    public static void checkPort(Problems problems, String field, int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            problems.add(field, "must be between 1 and " + HIGHEST_PORT);
        }
    }

    /** The host is one that may not be called. */
    static final class Private extends UnknownHostException {
        Private() {
            super("The host is in a private network");
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var first = Byte.toUnsignedInt(bytes[0]);
        var second = Byte.toUnsignedInt(bytes[1]);
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        if (address instanceof Inet6Address) {
            // Only global unicast; without the ranges that carry an IPv4 address within them.
            return (first & 0xe0) == 0x20 && !(first == 0x20 && second == 0x02) && !isTeredo(bytes);
        }
        return first != 0
                && first < 240
                && !(first == 100 && second >= CARRIER_FIRST && second <= CARRIER_LAST)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 192 && second == 0 && bytes[2] == 0);
    }

    private static boolean isTeredo(byte[] bytes) {
        return bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    }
}

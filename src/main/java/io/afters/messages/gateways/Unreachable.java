package io.afters.messages.gateways;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Why nobody could be reached, in words that tell an admin what would be right. */
public final class Unreachable {
    private Unreachable() {}

    /** Of a failure to connect, or before the other side said anything of use. */
    public static String words(String host, int port, IOException failure) {
        return switch (failure) {
            case Hosts.Private no ->
                "The host " + host + " is in a private network, which is not allowed: use its public name";
            case UnknownHostException no -> "The host " + host + " is not known: check its spelling";
            case Untrusted no -> String.valueOf(no.getMessage());
            case ConnectException no -> nothing(host, port);
            case NoRouteToHostException no -> nothing(host, port);
            case SocketTimeoutException no -> nothing(host, port) + " in time";
            default -> "The connection to " + host + ":" + port + " was cut";
        };
    }

    private static String nothing(String host, int port) {
        return "Nothing answers at " + host + ":" + port;
    }
}

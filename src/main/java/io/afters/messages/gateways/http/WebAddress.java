package io.afters.messages.gateways.http;

import io.afters.messages.gateways.Hosts;
import io.afters.shared.Problems;
import java.net.URI;
import java.net.URISyntaxException;

/** What an admin may type as the address of a web service: https, and in a sandbox http as well. */
public final class WebAddress {

    private WebAddress() {}

    /** Reports an address that may not be called. */
    public static void check(Problems problems, String field, String address, Hosts hosts) {
        URI uri;
        try {
            uri = new URI(address).parseServerAuthority();
        } catch (URISyntaxException wrong) {
            problems.add(field, "must be a web address such as https://api.example.com/messages");
            return;
        }
        var http = "http".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || !(http || "https".equalsIgnoreCase(uri.getScheme()))) {
            problems.add(field, "must be a web address such as https://api.example.com/messages");
        } else if (uri.getUserInfo() != null || uri.getFragment() != null) {
            problems.add(field, "must hold neither a user nor a fragment");
        } else if (http && !hosts.sandbox()) {
            problems.add(field, "must begin with https://");
        } else {
            hosts.check(problems, field, uri.getHost());
        }
    }
}

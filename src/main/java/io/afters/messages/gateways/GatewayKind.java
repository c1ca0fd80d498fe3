package io.afters.messages.gateways;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.shared.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind of provider: what it must be told, and how it is opened. Each bean of this type is offered to all accounts. */
public interface GatewayKind {

    Provider provider();

    /** The channels that it can serve. */
    Set<Channel> channels();

    /** What it must, or may, be told; everything else is refused before {@link #check}. */
    List<Setting> settings();

    /**
     * Reports what is wrong with the settings. Called when each required one is there, each number is one, and no text
     * has control characters other than line breaks. Asks nothing of the network.
     *
     * @param field where the settings are, such as {@code settings}: a port is reported at {@code settings.port}
     */
    void check(Settings settings, Problems problems, String field);

    /** Whether some settings are ours to make, such as a pair of keys. */
    default boolean makes() {
        return false;
    }

    /** New values for the settings that are ours to make; different each time. */
    default Map<String, String> made() {
        return Map.of();
    }

    /**
     * Makes an account's gateway with settings that were checked. Connects nowhere yet: that is done by the first message,
     * or by what follows. It is used by several threads at once, and closed when the settings change.
     */
    Gateway open(long accountId, Settings settings);
}

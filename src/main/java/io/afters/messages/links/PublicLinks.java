package io.afters.messages.links;

import io.afters.customers.Channel;
import io.afters.shared.web.SigningKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The links that lead to us from outside. What they are about stands in them, signed with a key for each kind: nothing has
 * to be kept, and none can be guessed, altered, or used for anything or anybody else.
 */
@Component
public class PublicLinks {
    /** Goes into SMS, where each character may cost: still one guess in 2 to the power of 64. */
    private static final int SHORT = 8;

    private static final int LONG = 16;

    private final PublicAddress address;
    private final SignedNumbers unsubscribe;
    private final SignedNumbers click;
    private final SignedNumbers callback;

    @Autowired
    PublicLinks(PublicAddress address, SigningKeys keys) {
        this(address, keys::of);
    }

    /** @param keys the key for a purpose */
    public PublicLinks(PublicAddress address, Function<String, SecretKey> keys) {
        this.address = address;
        this.unsubscribe = new SignedNumbers(keys.apply("links to unsubscribe"), LONG);
        this.click = new SignedNumbers(keys.apply("links that are counted"), SHORT);
        this.callback = new SignedNumbers(keys.apply("callbacks of providers"), LONG);
    }

    /** Where a customer, by our id, withdraws the consent to a channel; empty: nobody outside can reach us. */
    public Optional<String> unsubscribe(long accountId, long customerId, Channel channel) {
        return address.of("/u/" + unsubscribe.write(List.of(accountId, customerId, code(channel))));
    }

    /** Through us to a link of a message, by its number from 1; empty: nobody outside can reach us. */
    public Optional<String> click(long accountId, long messageId, int link) {
        return address.of("/l/" + click.write(List.of(accountId, messageId, (long) link)));
    }

    /** Where a provider of the account tells what became of messages; empty: nobody outside can reach us. */
    public Optional<String> callback(long accountId, Channel channel) {
        return address.of("/callbacks/" + path(channel) + "/" + callback.write(List.of(accountId, code(channel))));
    }

    /** Whether a link leads to us already. */
    public boolean isOurs(String url) {
        return address.isOurs(url);
    }

    Optional<Subscription> subscription(String token) {
        return unsubscribe
                .read(token, 3)
                .flatMap(n -> channel(n.get(2)).map(channel -> new Subscription(n.get(0), n.get(1), channel)));
    }

    Optional<Clicked> clicked(String token) {
        return click.read(token, 3).map(n -> new Clicked(n.get(0), n.get(1), Math.toIntExact(n.get(2))));
    }

    /** The account whose provider calls about this channel. */
    public Optional<Long> callbackOf(Channel channel, String token) {
        return callback.read(token, 2).filter(n -> n.get(1) == code(channel)).map(List::getFirst);
    }

    private static String path(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** The first letter: it stays, in whatever order the channels stand. */
    private static long code(Channel channel) {
        return channel.name().charAt(0);
    }

    private static Optional<Channel> channel(long code) {
        return Arrays.stream(Channel.values())
                .filter(channel -> code(channel) == code)
                .findFirst();
    }

    /** What somebody wants to hear no more of. */
    record Subscription(long accountId, long customerId, Channel channel) {}

    /** Which link somebody follows. */
    record Clicked(long accountId, long messageId, int link) {}
}

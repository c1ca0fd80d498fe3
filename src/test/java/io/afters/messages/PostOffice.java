package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contacts;
import io.afters.customers.Reach;
import io.afters.database.Transactions;
import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import io.afters.shared.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts messages into the outbox, and makes deliveries that lead to gateways of a test, as many as nodes are wanted. */
public record PostOffice(ApplicationContext beans) {

    /** Messages to these guests over one channel, as one task's or as nobody's. */
    public void put(List<OutgoingMessage> messages) {
        beans.getBean(Transactions.class)
                .runInNew(() -> beans.getBean(Outbox.class).put(messages));
    }

    public long guest(Account account, String externalId) {
        return beans.getBean(Contacts.class).find(account.id(), externalId).orElseThrow();
    }

    /** A text message that belongs to no task. */
    public OutgoingMessage text(Account account, long guest, String phone, Instant at) {
        return text(account, guest, phone, "Come back", at);
    }

    public OutgoingMessage text(Account account, long guest, String phone, String text, Instant at) {
        return new OutgoingMessage(
                account.id(), null, guest, Channel.SMS, new Reach.At(phone), new Wording(null, text), at);
    }

    /** A delivery of its own, as another node has. */
    private Delivery delivery(Gateways gateways) {
        return new Delivery(
                beans.getBean(OutboxSql.class),
                new Waves(
                        beans.getBean(OutboxSql.class),
                        beans.getBean(AttemptsSql.class),
                        beans.getBean(ChainsSql.class),
                        beans.getBean(Unreached.class),
                        beans.getBean(PaceSql.class),
                        beans.getBean(Contacts.class),
                        gateways,
                        beans.getBean(Sorting.class),
                        beans.getBean(Transactions.class),
                        beans.getBean(DeliveryCounts.class)));
    }

    /** A delivery that leads this account's messages over this route, and leaves everybody else's alone. */
    public Delivery delivery(Account account, Route route) {
        return delivery(Map.of(account.id(), route));
    }

    /** The same for several accounts. */
    public Delivery delivery(Map<Long, Route> routes) {
        return delivery(routes.keySet(), new Gateways() {
            @Override
            public Route of(long accountId, Channel channel) {
                return Lookup.in(routes, accountId);
            }

            @Override
            public void listen() {
                throw new IllegalStateException("Delivery only sends");
            }
        });
    }

    /** A delivery that leads the messages of these accounts where they shall go, and leaves everybody else's alone. */
    public Delivery delivery(Set<Long> accounts, Gateways gateways) {
        return delivery(new Gateways() {
            @Override
            public Route of(long accountId, Channel channel) {
                return accounts.contains(accountId)
                        ? gateways.of(accountId, channel)
                        : new Route(List.of(CLOSED), null, false);
            }

            @Override
            public void listen() {
                gateways.listen();
            }
        });
    }

    /** What is left of these accounts' messages is not sent any more: nobody waits for it. */
    public void leave(Account account) {
        beans.getBean(JdbcClient.class)
                .sql("update message set status = 'SKIPPED', next_attempt_at = null, leased_until = null"
                        + " where status = 'QUEUED' and account_id = ?")
                .param(account.id())
                .update();
    }

    /** A line that nobody may ask. */
    public static Line closed() {
        return CLOSED;
    }

    public static Route route(Line... lines) {
        return new Route(Arrays.asList(lines), null, false);
    }

    /** A line that answers as the test says. */
    public static Line line(String name, Function<Parcel, Outcome> answer) {
        return new Scripted(name, 8, () -> true, answer);
    }

    private static final Line CLOSED = new Scripted("CLOSED", 1, () -> false, parcel -> {
        throw new IllegalStateException("This account is not the test's");
    });

    /** What the texts say, in the order in which they came to be. */
    public List<MessageShown> messages(Account account) {
        var newest = new ArrayList<>(beans.getBean(MessageList.class)
                .find(account.id(), new MessageQuery(null, null, null, null), Long.MAX_VALUE, 1_000));
        return newest.reversed();
    }

    private record Scripted(String name, int atOnce, BooleanSupplier opened, Function<Parcel, Outcome> answer)
            implements Line {

        @Override
        public boolean knowsKeys() {
            return false;
        }

        @Override
        public boolean open() {
            return opened.getAsBoolean();
        }

        @Override
        public Optional<Outcome> ask(Parcel parcel) {
            return Optional.of(answer.apply(parcel));
        }
    }
}

package io.afters.messages;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.Contacts;
import io.afters.customers.CustomerSought;
import io.afters.customers.Reach;
import io.afters.database.Transactions;
import io.afters.shared.WholeDays;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of messages on the real database: each filter in its own index, page by page, in the order of time. */
@AftersIT
class MessageListIT {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final int MESSAGES = 24;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MessageList messages;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Transactions transactions;

    @Autowired
    private MessageFigures figures;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private long guest;

    /** Written out of order, and three of them at each moment, as a batch writes them. None can be reached. */
    @BeforeEach
    void manyMessages() {
        account = accounts.open();
        guest = contacts.ensure(account.id(), Set.of("c-1", "c-2")).get("c-1");
        var other = contacts.find(account.id(), "c-2").orElseThrow();
        transactions.runInNew(() -> outbox.put(IntStream.range(0, MESSAGES)
                .mapToObj(i -> new OutgoingMessage(
                        account.id(),
                        null,
                        i % 4 == 0 ? guest : other,
                        List.of(Channel.values()).get(i % 3),
                        new Reach.Out("NO_CONSENT"),
                        new Wording(null, "Text " + i),
                        DAY.plusSeconds(3600L * (i * 7 % MESSAGES / 3))))
                .toList()));
    }

    @Test
    void pagesAreInTheOrderOfTimeAndMissNothing() {
        var all = pages(new MessageQuery(null, null, null, null));

        assertThat(all).hasSize(MESSAGES).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> {
            var later = b.createdAt().compareTo(a.createdAt());
            return later == 0 ? Long.compare(b.id(), a.id()) : later;
        });
    }

    @Test
    void eachFilterFindsWhatItSays() {
        for (var channel : Channel.values()) {
            assertThat(pages(new MessageQuery(null, null, channel, null)))
                    .hasSize(MESSAGES / 3)
                    .allMatch(message -> message.channel() == channel);
            assertThat(pages(new MessageQuery(null, null, channel, MessageStatus.SKIPPED)))
                    .hasSize(MESSAGES / 3);
        }
        assertThat(pages(new MessageQuery(null, null, null, MessageStatus.SKIPPED)))
                .hasSize(MESSAGES);
        assertThat(pages(new MessageQuery(null, null, null, MessageStatus.SENT)))
                .isEmpty();
        assertThat(pages(new MessageQuery(null, "c-1", null, null)))
                .hasSize(MESSAGES / 4)
                .allMatch(message -> message.customer() == guest);
        assertThat(pages(MessageQuery.to(guest))).hasSize(MESSAGES / 4);
        assertThat(pages(new MessageQuery(1L, null, null, null))).isEmpty();
    }

    @Test
    void theEndOfATimeDoesNotBelongToIt() {
        var from = DAY.plusSeconds(3600);
        var to = DAY.plusSeconds(7200);
        var query = new MessageQuery(null, null, null, null, null, null, null, from, to);

        assertThat(pages(query))
                .hasSize(3)
                .allMatch(message -> message.createdAt().equals(from));
        assertThat(pages(new MessageQuery(null, null, Channel.SMS, null, null, null, null, from, to)))
                .allMatch(message -> message.createdAt().equals(from));
    }

    @Test
    void countsAgreeWithTheListsAndEndWhereTheyAreTold() {
        for (var query : List.of(
                new MessageQuery(null, null, null, null),
                new MessageQuery(null, null, Channel.PUSH, null),
                new MessageQuery(null, null, null, MessageStatus.SKIPPED),
                MessageQuery.to(guest))) {
            assertThat(messages.count(account.id(), query, 1_000))
                    .isEqualTo(pages(query).size());
        }
        assertThat(messages.count(account.id(), new MessageQuery(null, null, null, null), 10))
                .isEqualTo(10);
    }

    @Test
    void messagesToManyPeopleAreThoseToSomeOfThemAndToNobodyElse() {
        var many = LongStream.rangeClosed(1, 400).map(n -> -n).boxed().collect(Collectors.toCollection(ArrayList::new));
        many.add(guest);
        var sought = CustomerSought.anyhow("c-1", account.country());
        for (var query : List.of(
                new MessageQuery(null, null, null, null, null, many, null, null, null),
                new MessageQuery(null, null, null, null, null, null, sought, null, null),
                new MessageQuery(null, null, null, MessageStatus.SKIPPED, null, null, sought, DAY, null))) {
            assertThat(pages(query)).hasSize(MESSAGES / 4).allMatch(message -> message.customer() == guest);
            assertThat(messages.count(account.id(), query, 1_000)).isEqualTo(MESSAGES / 4);
            assertThat(messages.count(account.id(), query, 2)).isEqualTo(2);
            assertThat(messages.count(accounts.open().id(), query, 2)).isZero();
        }
        var later = new MessageQuery(null, null, null, null, null, null, sought, DAY.plusSeconds(999_999), null);
        assertThat(messages.count(account.id(), later, 10)).isZero();
    }

    @Test
    void nobodyFoundIsNotEverybody() {
        var nobody = new MessageQuery(null, null, null, null, null, List.of(), null, null, null);

        assertThat(messages.find(account.id(), nobody, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(messages.count(account.id(), nobody, 10)).isZero();
    }

    @Test
    void noAccountFindsTheMessagesOfAnother() {
        var stranger = accounts.open().id();

        assertThat(messages.find(stranger, MessageQuery.to(guest), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(messages.find(stranger, new MessageQuery(null, "c-1", null, null), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    private List<MessageShown> pages(MessageQuery query) {
        var all = new ArrayList<MessageShown>();
        var page = messages.find(account.id(), query, Long.MAX_VALUE, 5);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = messages.find(account.id(), query, page.getLast().id(), 5);
        }
        return all;
    }

    @Test
    void whatIsKnownOfAMessageFindsExactlyTheMessagesThatAreCounted() {
        var sent = pages(new MessageQuery(null, null, null, null));
        for (var i = 0; i < sent.size(); i++) {
            var receipt = List.of("-", "DELIVERED", "READ", "UNDELIVERED").get(i % 4);
            jdbc.sql(
                            "update message set status = if(? % 6 = 5 and ? = '-', 'UNKNOWN', 'SENT'), receipt = nullif(?, '-'),"
                                    + " receipt_at = if(? = '-', null, created_at), track_links = ? % 2, clicks = ? % 3"
                                    + " where id = ?")
                    .params(i, receipt, receipt, receipt, i / 4, i, sent.get(i).id())
                    .update();
        }

        var counted = figures.created(account, new WholeDays(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 2), UTC));
        for (var arrival : Arrival.values()) {
            for (var channel : Channel.values()) {
                var query = new MessageQuery(null, null, channel, null, arrival, null, null, null, null);
                assertThat(pages(query)).hasSize(counted.get(channel).of(arrival));
                assertThat(messages.count(account.id(), query, 1_000))
                        .isEqualTo(counted.get(channel).of(arrival));
            }
            var number =
                    counted.values().stream().mapToInt(each -> each.of(arrival)).sum();
            assertThat(number).as("%s", arrival).isPositive();
            assertThat(pages(new MessageQuery(null, null, null, null, arrival, null, null, null, null)))
                    .hasSize(number);
            var guests = contacts.ensure(account.id(), Set.of("c-1", "c-2")).values();
            assertThat(pages(new MessageQuery(null, null, null, null, arrival, List.copyOf(guests), null, null, null)))
                    .hasSize(number);
            assertThat(pages(
                            new MessageQuery(null, null, null, MessageStatus.SKIPPED, arrival, null, null, null, null)))
                    .isEmpty();
        }
    }
}

package io.afters.messages.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.messages.Delivery;
import io.afters.messages.PostOffice;
import io.afters.messages.gateways.http.WebPeer;
import io.afters.shared.SqlTime;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.MovableClock;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand messages of two accounts, by two nodes, over real connections to providers that fail. */
@AftersIT
class DeliverySoakIT {
    private static final int EACH = 5_000;
    private static final String PHONE = "+380671112233";
    private static final String PASSWORD = "s3cret-of-the-soak";
    private static final Pattern BODY = Pattern.compile("Body=([^&]*)");
    private static final Duration STEP = Duration.ofSeconds(15);

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private ChannelSetupSql setups;

    @Autowired
    private Kinds kinds;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final MovableClock time = new MovableClock(Instant.EPOCH);
    private PostOffice post;

    @BeforeEach
    void begin() {
        post = new PostOffice(beans);
        time.set(SqlTime.toMicros(clock.instant()));
    }

    @Test
    void everyMessageArrivesOnceThoughProvidersFail() throws IOException {
        var one = new Counting();
        var other = new Counting();
        var dice = new Random(20_261_122);
        var started = time.instant();
        try (var logs = new CapturedLogs();
                var flaky = new WebPeer(asked -> fails(dice) ? WebPeer.answer(503, "{}") : one.took(asked));
                var dying = new WebPeer(
                        asked -> isDead(started) ? WebPeer.answer(502, "bad gateway") : other.took(asked))) {
            var first = kitchen(flaky);
            var second = kitchen(dying);
            var nodes = List.of(node(first, second), node(first, second));
            for (var passed = 0; passed < 400 && waits(first, second); passed++) {
                var tick = Tick.at(time.instant());
                nodes.stream()
                        .map(node -> CompletableFuture.runAsync(() -> node.passOf(tick)))
                        .toList()
                        .forEach(CompletableFuture::join);
                time.pass(STEP);
            }

            assertThat(statuses(first)).isEqualTo(Map.of("SENT", (long) EACH));
            assertThat(statuses(second)).isEqualTo(Map.of("SENT", (long) EACH));
            assertThat(one.texts)
                    .hasSize(EACH)
                    .allSatisfy((text, times) -> assertThat(times).isEqualTo(1));
            assertThat(other.texts)
                    .hasSize(EACH)
                    .allSatisfy((text, times) -> assertThat(times).isEqualTo(1));
            // A provider that is down is not asked for each of its messages, again and again.
            assertThat(dying.asked().size()).isBetween(EACH + 1, EACH + 500);
            assertThat(attempts(first)).isEqualTo(flaky.asked().size());
            logs.mustNotHold(PHONE, PHONE.substring(1), PASSWORD);
        }
    }

    private static synchronized boolean fails(Random dice) {
        return dice.nextInt(5) == 0;
    }

    /** It is away for the first minute. */
    private boolean isDead(Instant started) {
        return time.instant().isBefore(started.plusSeconds(60));
    }

    private Account kitchen(WebPeer provider) {
        var account = accounts.open();
        restaurants.of(account).event("order.created", "o-1", "c-1");
        jdbc.sql("update customer set phone = ? where account_id = ?")
                .params(PHONE, account.id())
                .update();
        var answer = accounts.api(account).put("/channels/SMS", """
                        {'provider': 'HTTP', 'settings': {'url': '%s', 'username': 'AC1', 'password': '%s',
                         'from': 'Pizzeria'}, 'ratePerSecond': null, 'fallback': null}""".formatted(provider.at("/sms"), PASSWORD));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var guest = post.guest(account, "c-1");
        var now = time.instant();
        post.put(IntStream.range(0, EACH)
                .mapToObj(i -> post.text(account, guest, PHONE, "Code " + i, now))
                .toList());
        return account;
    }

    /** Other tests' messages are left to them. */
    private Delivery node(Account... accounts) {
        var router = new Router(setups, kinds, time);
        return post.delivery(List.of(accounts).stream().map(Account::id).collect(Collectors.toSet()), router);
    }

    private boolean waits(Account... accounts) {
        return List.of(accounts).stream().anyMatch(account -> statuses(account).containsKey("QUEUED"));
    }

    private Map<String, Long> statuses(Account account) {
        return jdbc
                .sql("select status, count(*) as messages from message where account_id = ? group by status")
                .param(account.id())
                .query((row, n) -> Map.entry(row.getString("status"), row.getLong("messages")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int attempts(Account account) {
        return jdbc.sql("select count(*) from message_attempt where account_id = ?")
                .param(account.id())
                .query(Integer.class)
                .single();
    }

    /** What a provider has taken, and how often. */
    private static final class Counting {
        private final Map<String, Integer> texts = new ConcurrentHashMap<>();

        String took(WebPeer.Asked asked) {
            var body = BODY.matcher(asked.body());
            assertThat(body.find()).isTrue();
            texts.merge(URLDecoder.decode(body.group(1), StandardCharsets.UTF_8), 1, Integer::sum);
            return WebPeer.answer(201, "{\"sid\": \"SM" + texts.size() + "\"}");
        }
    }
}

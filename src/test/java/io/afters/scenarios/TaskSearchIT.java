package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Account;
import io.afters.scenarios.TaskQuery.Between;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AftersIT
class TaskSearchIT {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private TaskList tasks;

    @Autowired
    private JdbcClient jdbc;

    private Account account;
    private Restaurant kitchen;

    @BeforeEach
    void open() {
        account = accounts.open();
        kitchen = restaurants.of(account);
    }

    private void order(String order, String customer, String name, String phone) {
        order(order, customer, name, phone, kitchen.now());
    }

    private void order(String order, String customer, String name, String phone, Instant at) {
        kitchen.event("order.cancelled", order, customer, at, data -> {
            data.withObject("/customer").put("name", name).put("phone", phone);
            return data;
        });
    }

    private static TaskQuery q(String text) {
        return new TaskQuery(null, null, null, null, null, null, text, null, null);
    }

    private static TaskQuery when(Between triggered, Between due, Between executed) {
        return new TaskQuery(null, null, null, null, null, null, null, triggered, due, executed, false);
    }

    private List<String> found(TaskQuery query) {
        var found = tasks.find(account, query, Long.MAX_VALUE, 50);
        assertThat(tasks.count(account, query, 50)).isEqualTo(found.size());
        return found.stream().map(TaskShown::orderId).toList();
    }

    private void twoGuests() {
        kitchen.scenario();
        order("o-1", "c-1", "Олена Шевченко", "+380501234567");
        order("o-2", "c-2", "Ivan O'Brien-Smith", "+380679876543");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+380501234567",
                "+380 50 123-45-67",
                "050 123 45 67",
                "(050) 123-45-67",
                "380501234567",
                "00380501234567",
                "501234567",
                "+38050",
                "050 12",
                "3805012",
                "50123",
                "4567",
                "123-45-67"
            })
    void aPhoneIsFoundInAnyNotationAndByItsBeginningOrEnd(String typed) {
        twoGuests();

        assertThat(found(q(typed))).containsExactly("o-1");
        assertThat(found(new TaskQuery(null, null, null, null, null, typed, null, null, null)))
                .containsExactly("o-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Олена", "олена", "шевч", "Шевченко Олена", "оле шев", "  олена  "})
    void aNameIsFoundByHowItsWordsBegin(String typed) {
        twoGuests();

        assertThat(found(q(typed))).containsExactly("o-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "BRIEN", "smith", "Ivan O'Brien-Smith"})
    void signsDivideWords(String typed) {
        twoGuests();

        assertThat(found(q(typed))).containsExactly("o-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"лена", "Олена Smith", "%", "_", "Ол%на", "67", "!", "'", "\\"})
    void whatNobodyIsCalledFindsNothing(String typed) {
        twoGuests();

        assertThat(found(q(typed))).isEmpty();
    }

    @Test
    void customersAndOrdersAreFoundByTheirIdsExactlyAndOrdersByHowTheirNumberBegins() {
        twoGuests();

        assertThat(found(q("c-1"))).containsExactly("o-1");
        assertThat(found(q("C-1"))).isEmpty();
        assertThat(found(q("o-2"))).containsExactly("o-2");
        assertThat(found(q("N-o-2"))).containsExactly("o-2");
        assertThat(found(q("N-o"))).containsExactly("o-2", "o-1");
        assertThat(found(q("N-"))).isEmpty();
    }

    @Test
    void aPromoCodeFindsTheTaskThatMadeIt() {
        var scenario = kitchen.scenario(
                "actions",
                "{'promoCode': {'campaignId': '%s', 'expiration': {'period': 'DAY', 'value': 7}}}"
                        .formatted(kitchen.campaign()));
        kitchen.event("order.cancelled", "o-1", "c-1");
        kitchen.event("order.cancelled", "o-2", "c-2");
        kitchen.pass("PT24H");
        var code = kitchen.tasks(scenario).getFirst().path("promoCode").asString();

        assertThat(found(q(code))).containsExactly("o-1");
        assertThat(found(q(code.toLowerCase(Locale.ROOT)))).containsExactly("o-1");
        assertThat(found(q(code.substring(1)))).isEmpty();
    }

    @Test
    void aNewNameTakesThePlaceOfTheOld() {
        twoGuests();
        order("o-3", "c-1", "Олена Бойко", "+380501234567", kitchen.now().plusSeconds(1));

        assertThat(found(q("Бойко"))).containsExactly("o-3", "o-1");
        assertThat(found(q("Шевченко"))).isEmpty();
    }

    @Test
    void noWordOfAnErasedCustomerIsKept() {
        twoGuests();

        assertThat(kitchen.api().delete("/customers/c-1").status()).isEqualTo(204);

        assertThat(found(q("Олена"))).isEmpty();
        assertThat(jdbc.sql("select word from customer_word where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Ivan", "O", "Brien", "Smith");
    }

    @Test
    void soManyHitsThatEachTaskIsAskedAreTheSameHits() {
        kitchen.scenario();
        var now = kitchen.now();
        for (int part = 0; part < 3; part++) {
            var from = part * 500;
            kitchen.sendBatch(IntStream.range(from, from + 500)
                    .mapToObj(n -> kitchen.eventJson("order.cancelled", "o-" + n, "c-" + n, now, data -> data))
                    .toList());
        }
        order("mine", "c-x", "Олена Шевченко", "+380679876543");

        var query = q("Olena");
        var first = tasks.find(account, query, Long.MAX_VALUE, 50);
        assertThat(first)
                .hasSize(50)
                .extracting(TaskShown::orderId)
                .startsWith("o-1499")
                .endsWith("o-1450");
        assertThat(tasks.count(account, query, 10_000)).isEqualTo(1_500);
        assertThat(tasks.find(account, query, first.getLast().id(), 2_000)).hasSize(1_450);
        assertThat(found(q("Олена"))).containsExactly("mine");
        assertThat(tasks.count(account, q("050 123"), 10_000)).isEqualTo(1_500);
        assertThat(tasks.count(account, q("N-o-1"), 10_000)).isEqualTo(611);
    }

    @Test
    void pagesStayRightWhileTasksAreAddedWhateverTheListIsSortedBy() {
        kitchen.scenario();
        var now = kitchen.now();
        for (int n = 0; n < 7; n++) {
            // Told in another order than they happened in.
            order("o-" + n, "c-" + n, "Olena", "+380501234567", now.minus(Duration.ofMinutes(n * 5 % 7)));
        }
        var everything = new Between(now.minus(Duration.ofDays(1)), null);
        for (var query : List.of(
                TaskQuery.ALL,
                when(everything, Between.ANY, Between.ANY),
                when(Between.ANY, everything, Between.ANY),
                q("Olena"))) {
            var seen = new ArrayList<Long>();
            var before = Long.MAX_VALUE;
            var page = tasks.find(account, query, before, 2);
            while (!page.isEmpty()) {
                page.forEach(task -> seen.add(task.id()));
                before = page.getLast().id();
                if (seen.size() == 2) {
                    order("later-" + query.hashCode(), "c-1", "Olena", "+380501234567");
                }
                page = tasks.find(account, query, before, 2);
            }
            assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void aListThatIsNarrowedByATimeIsSortedByIt() {
        kitchen.scenario();
        var now = kitchen.now();
        order("b", "c-1", "Olena", "+380501234567", now.minus(Duration.ofHours(2)));
        order("c", "c-1", "Olena", "+380501234567", now.minus(Duration.ofHours(1)));
        order("a", "c-1", "Olena", "+380501234567", now.minus(Duration.ofHours(3)));

        assertThat(found(TaskQuery.ALL)).containsExactly("a", "c", "b");
        assertThat(found(when(between(now, -3, 0), Between.ANY, Between.ANY))).containsExactly("c", "b", "a");
        assertThat(found(when(between(now, -3, -1), Between.ANY, Between.ANY))).containsExactly("b", "a");
        assertThat(found(when(Between.ANY, between(now, 22, 24), Between.ANY))).containsExactly("c", "b");
        assertThat(found(when(Between.ANY, Between.ANY, between(now, -9, 99)))).isEmpty();

        kitchen.pass("PT22H30M");
        assertThat(found(when(Between.ANY, Between.ANY, between(now, -9, 99)))).containsExactly("b", "a");
        assertThat(found(when(Between.ANY, between(now, -9, 99), Between.ANY).with(TaskStatus.PENDING)))
                .containsExactly("c");
    }

    private static Between between(Instant now, @Nullable Integer from, int to) {
        return new Between(from == null ? null : now.plus(Duration.ofHours(from)), now.plus(Duration.ofHours(to)));
    }

    @Test
    void filtersOfEveryKindGoTogetherAndStayInTheAccount() {
        var scenario = Long.valueOf(kitchen.scenario());
        var other = Long.valueOf(kitchen.scenario());
        order("o-1", "c-1", "Olena", "+380501234567");
        var all = new Between(kitchen.now().minus(Duration.ofDays(1)), null);

        for (var query : List.of(
                new TaskQuery(
                        TaskStatus.PENDING, null, scenario, null, null, null, "Olena", all, all, Between.ANY, false),
                new TaskQuery(null, null, scenario, null, null, null, null, all, Between.ANY, Between.ANY, false),
                new TaskQuery(null, null, scenario, "c-1", "o-1", "0501234567", null, null, null),
                new TaskQuery(TaskStatus.PENDING, null, scenario, null, null, null, null, null, null),
                new TaskQuery(null, null, scenario, null, null, null, null, null, null))) {
            assertThat(found(query)).containsExactly("o-1");
            assertThat(tasks.find(accounts.open(), query, Long.MAX_VALUE, 50)).isEmpty();
        }
        assertThat(found(TaskQuery.ALL)).hasSize(2);
        assertThat(found(new TaskQuery(
                        TaskStatus.EXECUTED, null, other, null, null, null, "Olena", all, all, Between.ANY, false)))
                .isEmpty();
        assertThat(found(new TaskQuery(null, TaskResult.WAITING, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new TaskQuery(null, null, null, "c-2", null, "0501234567", null, null, null)))
                .isEmpty();
    }
}

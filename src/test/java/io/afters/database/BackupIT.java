package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.afters.AftersApplication;
import io.afters.accounts.Account;
import io.afters.scenarios.DueTasks;
import io.afters.shared.Tick;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The commands of docs/operations.md, with the programs that are on board. */
@AftersIT
class BackupIT {
    private static final Path SERVER_FILES = Path.of("target/test-data/server").toAbsolutePath();
    private static final Path RESTORED = Path.of("target/test-restored").toAbsolutePath();
    private static final Path DUMP = Path.of("target/test-backup.sql").toAbsolutePath();

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private JdbcConnectionDetails source;

    @Test
    void aBackupTakenWhileOrdersComeInIsConsistentAndTheEngineGoesOnFromIt() throws Exception {
        var account = accounts.open();
        var restaurant = restaurants.of(account);
        restaurant.scenario();
        var sent = new AtomicInteger();
        var enough = new AtomicBoolean();
        var load = CompletableFuture.runAsync(() -> send(restaurant, sent, enough));
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> sent.get() > 20);
            var before = sent.get();
            dump();
            var after = sent.get();
            enough.set(true);
            load.get(30, TimeUnit.SECONDS);

            var settings = new DatabaseSettings(DataSize.ofMegabytes(64), DataSize.ofMegabytes(32), true, SERVER_FILES);
            try (var restored = EmbeddedDatabase.start(RESTORED, settings)) {
                restore(restored);
                goesOnFrom(restored, account, before, after);
            }
        } finally {
            enough.set(true);
            Files.deleteIfExists(DUMP);
        }
    }

    private static void send(Restaurant restaurant, AtomicInteger sent, AtomicBoolean enough) {
        while (!enough.get()) {
            var n = sent.get();
            restaurant.event("order.cancelled", "o-" + n, "c-" + n % 7);
            sent.incrementAndGet();
        }
    }

    private static void goesOnFrom(EmbeddedDatabase restored, Account account, int before, int after) {
        try (var node = new SpringApplicationBuilder(AftersApplication.class)
                .run(
                        "--spring.datasource.url=" + restored.url(),
                        "--spring.datasource.username=" + EmbeddedDatabase.NAME,
                        "--spring.datasource.password=" + restored.password(),
                        "--server.port=0",
                        "--afters.sandbox=true",
                        "--afters.demo-data=false",
                        "--db-scheduler.enabled=false")) {
            var jdbc = node.getBean(JdbcClient.class);

            var events = count(jdbc, account, "select count(*) from order_event where account_id = ?");
            assertThat(events).isBetween(before, after + 1);
            assertThat(count(jdbc, account, "select count(*) from customer_order where account_id = ?"))
                    .isEqualTo(events);
            assertThat(count(
                            jdbc,
                            account,
                            "select count(*) from scenario_task t join order_event e on e.id = t.trigger_event_id"
                                    + " where t.account_id = ? and t.status = 'PENDING'"))
                    .isEqualTo(events);

            var due = node.getBean(Clock.class).instant().plus(Duration.ofHours(25));
            node.getBean(DueTasks.class).passOf(Tick.at(due));
            assertThat(count(
                            jdbc,
                            account,
                            "select count(*) from scenario_task where account_id = ? and status = 'EXECUTED'"))
                    .isEqualTo(events);
            assertThat(count(jdbc, account, "select count(*) from cashback_entry where account_id = ?"))
                    .isEqualTo(events);
        }
    }

    private static int count(JdbcClient jdbc, Account account, String sql) {
        return jdbc.sql(sql).param(account.id()).query(Integer.class).single();
    }

    private void dump() throws IOException, InterruptedException {
        run(program(
                        "mariadb-dump",
                        String.valueOf(source.getJdbcUrl()),
                        String.valueOf(source.getPassword()),
                        "--single-transaction",
                        "--quick",
                        "--skip-lock-tables",
                        "--no-tablespaces",
                        "--hex-blob",
                        EmbeddedDatabase.NAME)
                .redirectOutput(DUMP.toFile()));
        assertThat(DUMP).isNotEmptyFile();
    }

    private static void restore(EmbeddedDatabase into) throws IOException, InterruptedException {
        run(program("mariadb", into.url(), into.password(), EmbeddedDatabase.NAME)
                .redirectInput(DUMP.toFile()));
    }

    private static ProcessBuilder program(String name, String url, String password, String... options)
            throws IOException {
        try (var versions = Files.list(SERVER_FILES)) {
            var home = versions.filter(Files::isDirectory).findFirst().orElseThrow();
            var command = new ArrayList<>(List.of(
                    home.resolve("bin").resolve(name).toString(),
                    "--no-defaults",
                    "--skip-ssl",
                    "--protocol=tcp",
                    "--host=127.0.0.1",
                    "--port=" + url.replaceAll(".*:(\\d+)/.*", "$1"),
                    "--user=" + EmbeddedDatabase.NAME));
            command.addAll(List.of(options));
            var program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            program.environment().put("MYSQL_PWD", password);
            program.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
            return program;
        }
    }

    private static void run(ProcessBuilder program) throws IOException, InterruptedException {
        var process = program.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}

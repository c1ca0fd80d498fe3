package io.afters.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Fills a database folder with a {@link Chain}. The server runs with much memory and no care for its disk meanwhile; what is
 * measured afterwards runs as it is shipped.
 */
final class Filling {
    private static final int ORDERS_AT_ONCE = 20_000;
    private static final int CONNECTIONS = 2;
    private static final List<String> TABLES = List.of(
            "customer",
            "customer_word",
            "customer_order",
            "order_event",
            "scenario_task",
            "scenario_task_change",
            "promo_code",
            "promo_code_use",
            "message");

    private final String url;

    private Filling(int port) {
        this.url = "jdbc:mariadb://127.0.0.1:" + port + "/afters?user=root";
    }

    static void fill(Path folder, Path programs, Chain chain) throws IOException {
        var port = freePort();
        var home = home(programs);
        var server = Processes.start(
                List.of(
                        home.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--basedir=" + home,
                        "--datadir=" + folder.resolve("mariadb"),
                        "--user=" + System.getProperty("user.name"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=filling.sock",
                        "--skip-grant-tables",
                        "--skip-ssl",
                        "--default-time-zone=+00:00",
                        "--innodb-buffer-pool-size=" + Math.clamp(chain.tasks() * 600L, 256L << 20, 6L << 30),
                        "--innodb-log-file-size=" + (1L << 30),
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-doublewrite=0"),
                Map.of(),
                folder.resolve("filling.log"));
        var filling = new Filling(port);
        Waiting.until("The server for filling answers", Duration.ofMinutes(1), Duration.ofMillis(100), () -> {
            if (!server.isAlive()) {
                throw new IllegalStateException("The server for filling has ended; see " + folder);
            }
            return filling.answers();
        });
        filling.fill(chain);
        Processes.stop(server);
    }

    private void fill(Chain chain) {
        var guests = parts(chain.guests(), ORDERS_AT_ONCE)
                .map(part -> chain.guests(part[0], part[1]))
                .toList();
        var orders = parts(chain.orders(), ORDERS_AT_ONCE)
                .map(part -> chain.orders(part[0], part[1]))
                .toList();
        var all = new ArrayList<>(guests);
        all.addAll(orders);
        var seconds = Together.seconds(CONNECTIONS, all, this::opened, (connection, statements) -> {
            try (var statement = connection.createStatement()) {
                for (var each : statements) {
                    statement.executeUpdate(each);
                }
                connection.commit();
            }
        });
        System.out.printf("  filled with %,d tasks in %.0f s%n", chain.tasks(), seconds);
        try (var connection = opened();
                var statement = connection.createStatement()) {
            statement.execute("analyze table " + String.join(", ", TABLES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<long[]> parts(long count, long size) {
        return Stream.iterate(1L, from -> from <= count, from -> from + size).map(from ->
                new long[] {from, Math.min(count, from + size - 1)});
    }

    private Connection opened() throws SQLException {
        var connection = DriverManager.getConnection(url);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0, unique_checks = 0");
        }
        return connection;
    }

    private boolean answers() {
        try (var _ = DriverManager.getConnection(url)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static Path home(Path programs) throws IOException {
        try (var all = Files.list(programs)) {
            return all.filter(path -> Files.exists(path.resolve("bin/mariadbd")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

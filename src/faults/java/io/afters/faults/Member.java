package io.afters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One server of a Galera cluster, as Debian packages it: a process of its own on loopback. */
final class Member {
    private static final Duration JOINING = Duration.ofMinutes(2);
    /** For the group, for what was missed, for whole copies, and for clients. */
    static final int PORTS = 4;

    private final String name;
    private final Path folder;
    private final int groupPort;
    private @Nullable Process process;

    /** @param firstPort the first of as many in a row as it needs */
    Member(Path folder, String name, int firstPort) {
        this.folder = folder.resolve(name);
        this.name = name;
        this.groupPort = firstPort;
        install();
    }

    String name() {
        return name;
    }

    int port() {
        return groupPort + 3;
    }

    /** @param group where all members talk to each other; empty: begins a cluster */
    void start(String group) {
        process = launch(group);
    }

    /** As the one who may do everything, in a connection of its own. */
    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:" + port() + "/", "root", ""));
    }

    /** Of nodes that are connected to it. */
    int connections() {
        return jdbc().sql("select count(*) from information_schema.processlist where user = 'afters'")
                .query(Integer.class)
                .single();
    }

    String status(String variable) {
        return jdbc().sql("show status like '" + variable + "'")
                .query((row, number) -> row.getString(2))
                .single();
    }

    boolean isSynced() {
        try {
            return process.isAlive() && status("wsrep_local_state_comment").equals("Synced") && isPrimary();
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    /** False: it lost the majority, and refuses. */
    boolean isPrimary() {
        return status("wsrep_cluster_status").equals("Primary");
    }

    /** As if all cables to the others were cut, or plugged in again; clients still reach it. */
    void isolate(boolean isolated) {
        jdbc().sql("set global wsrep_provider_options = 'gmcast.isolate=" + (isolated ? 1 : 0) + "'")
                .update();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitSynced() {
        Waiting.until(name + " is in step with the cluster", JOINING, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended; see " + log());
            }
            return isSynced();
        });
    }

    private void awaitEnd() {
        Waiting.until(name + " has ended", Duration.ofSeconds(20), () -> !process.isAlive());
    }

    private Path log() {
        return folder.resolveSibling(name + ".log");
    }

    /** The server gives up root's rights, and its user must be able to write here. */
    private void install() {
        try {
            Files.createDirectories(folder.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        command.addAll(user());
        Commands.output(command.toArray(String[]::new));
        if (!user().isEmpty()) {
            Commands.output("chown", "-R", "mysql", folder.toString());
        }
    }

    private static List<String> user() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=mysql") : List.of();
    }

    private Process launch(String group) {
        var command = new ArrayList<>(List.of(
                "mariadbd",
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + folder.resolve("tmp"),
                "--port=" + port(),
                "--bind-address=127.0.0.1",
                // Relative to the data folder, because a socket's path may not exceed some 100 characters
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_nopad_bin",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M",
                "--max-connections=300",
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2",
                "--wsrep-on=ON",
                "--wsrep-provider=" + Galera.PROVIDER,
                "--wsrep-cluster-name=faults",
                "--wsrep-cluster-address=gcomm://" + group,
                "--wsrep-node-name=" + name,
                "--wsrep-node-address=127.0.0.1:" + groupPort,
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + (groupPort + 2),
                "--wsrep-sync-wait=1",
                "--wsrep-slave-threads=4",
                "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:" + groupPort + ";ist.recv_addr=127.0.0.1:"
                        + (groupPort + 1)));
        command.addAll(user());
        return Commands.start(command, Map.of(), log());
    }
}

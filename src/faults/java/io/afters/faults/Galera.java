package io.afters.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Three MariaDB servers that agree on each commit. All nodes write to the first of them that can be reached. */
final class Galera implements Servers {
    static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");

    private static final String NAME = "afters";
    private static final int MEMBERS = 3;

    private final List<Member> members = new ArrayList<>();
    private final String group;

    Galera(Path app, Path folder) {
        var ports = freePorts();
        group = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        try {
            for (int i = 0; i < MEMBERS; i++) {
                members.add(new Member(folder, "galera-" + (i + 1), ports.get(i)));
                members.getLast().start(i == 0 ? "" : group);
                members.getLast().awaitSynced();
                if (i == 0) {
                    furnish();
                }
            }
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** What has to be installed before it can be tried, in words; empty: nothing. */
    static String missing() {
        var programs = Stream.of("mariadbd", "mariadb-install-db", "rsync", "wsrep_sst_rsync")
                .filter(program -> Stream.of(System.getenv("PATH").split(":"))
                        .noneMatch(folder -> Files.isExecutable(Path.of(folder, program))));
        var all = Stream.concat(programs, Files.exists(PROVIDER) ? Stream.empty() : Stream.of(PROVIDER.toString()))
                .toList();
        return all.isEmpty() ? "" : "missing are " + all + ", in Debian's mariadb-server, galera-4 and rsync";
    }

    /** The one that nearly all connections lead to at the moment. */
    Member writer() {
        return members.stream()
                .filter(Member::isSynced)
                .max(Comparator.comparingInt(Member::connections))
                .orElseThrow();
    }

    String group() {
        return group;
    }

    /** The others are a majority. */
    void awaitMajorityWithout(Member gone) {
        Waiting.until(
                "Two members go on",
                Duration.ofSeconds(40),
                () -> members.stream()
                                .filter(member -> member != gone)
                                .filter(Member::isSynced)
                                .filter(member ->
                                        member.status("wsrep_cluster_size").equals("2"))
                                .count()
                        == 2);
    }

    /** All are back in one cluster, and hold the same. */
    void awaitAll() {
        members.forEach(Member::awaitSynced);
        Waiting.until(
                "All members are one cluster",
                Duration.ofSeconds(40),
                () -> members.stream()
                        .allMatch(member -> member.status("wsrep_cluster_size").equals(Integer.toString(MEMBERS))));
    }

    @Override
    public int port() {
        return members.getFirst().port();
    }

    @Override
    public Map<String, String> environment(int port) {
        return Map.of(
                "SPRING_DATASOURCE_URL", url(),
                "SPRING_DATASOURCE_USERNAME", NAME,
                "SPRING_DATASOURCE_PASSWORD", NAME);
    }

    @Override
    public JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(
                url() + "?connectionTimeZone=UTC&preserveInstants=true&allowMultiQueries=true", NAME, NAME));
    }

    @Override
    public void restart() {
        throw new UnsupportedOperationException("A whole cluster that died is begun anew by hand");
    }

    @Override
    public void stop() {
        members.forEach(Member::stop);
    }

    private String url() {
        return members.stream()
                .map(member -> "127.0.0.1:" + member.port())
                .collect(Collectors.joining(",", "jdbc:mariadb:sequential://", "/" + NAME));
    }

    private void furnish() {
        for (var statement : List.of(
                "create database afters character set utf8mb4 collate utf8mb4_nopad_bin",
                "create user afters@'127.0.0.1' identified by 'afters'",
                "grant all on afters.* to afters@'127.0.0.1'")) {
            members.getFirst().jdbc().sql(statement).update();
        }
    }

    /** The first of the ports of each member; below those that the system gives away by itself. */
    private static List<Integer> freePorts() {
        return Stream.iterate(21_000, port -> port + Member.PORTS)
                .filter(first -> IntStream.range(first, first + Member.PORTS).allMatch(Galera::isFree))
                .limit(MEMBERS)
                .toList();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}

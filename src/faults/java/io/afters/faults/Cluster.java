package io.afters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Three nodes, their database and a provider of text messages, on a folder of their own, with a scenario that does everything. */
final class Cluster implements AutoCloseable {
    static final int NODES = 3;

    private final Random random = new Random(7);
    private final Path app;
    private final Path folder;
    private final List<Node> nodes = new ArrayList<>();
    private final Provider provider;
    private final Link link;
    private Servers servers;
    private final List<Node.Start> starts;

    /** @param starts how the nodes start, on top of what they need to find the database */
    Cluster(Path app, Path folder, List<Node.Start> starts, BiFunction<Path, Path, Servers> servers) {
        this.app = app;
        this.folder = folder;
        try {
            empty(folder);
            Files.createDirectories(folder.resolve("tmp"));
            provider = new Provider();
            this.servers = servers.apply(app, folder);
            // Only the first node's way to the database leads over it
            link = new Link(this.servers.port());
            this.starts = starts;
            for (int i = 0; i < NODES; i++) {
                nodes.add(
                        new Node(app, folder, "node-" + (i + 1), freePort(), start(i, starts.get(i % starts.size()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all nodes answer, and makes the scenario. */
    void begin() {
        nodes.forEach(Node::awaitReady);
        furnish();
    }

    /** Where the nodes put their temporary files. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    Path folder() {
        return folder;
    }

    /** The folder of the database's own programs, such as the one that makes a dump. */
    Path programs() {
        try (var versions = Files.list(folder.resolveSibling("server"))) {
            return versions.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    Node random() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    Servers servers() {
        return servers;
    }

    /** In the trials that have one server. */
    Database database() {
        return (Database) servers;
    }

    /** In the trials that have a cluster of them. */
    Galera galera() {
        return (Galera) servers;
    }

    Provider provider() {
        return provider;
    }

    /** Between the first node and the database. */
    Link link() {
        return link;
    }

    void restart(Node node) {
        restart(node, starts.get(nodes.indexOf(node) % starts.size()));
    }

    /** In another way than before, on the same database. */
    void restart(Node node, Node.Start own) {
        node.restart(start(nodes.indexOf(node), own));
    }

    /** A server beside the one that there is, with nothing in it. */
    Database anotherDatabase() {
        var other = folder.resolve("other");
        try {
            Files.createDirectories(other.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Database(app, other, folder.resolveSibling("server"));
    }

    /** Where nodes find their database when they are started the next time. */
    void moveTo(Servers others) {
        servers = others;
        link.leadTo(others.port());
    }

    /** Starts everything again after everything was killed. */
    void restartAll() {
        servers.restart();
        link.leadTo(servers.port());
        nodes.forEach(this::restart);
        nodes.forEach(Node::awaitReady);
    }

    private Node.Start start(int index, Node.Start own) {
        var environment = new java.util.HashMap<>(servers.environment(index == 0 ? link.port() : servers.port()));
        environment.putAll(own.environment());
        return new Node.Start(environment, own.options(), own.app());
    }

    /** An order that is completed brings a code, cashback and a text message an hour later. */
    private void furnish() {
        call("PUT", "/channels/SMS", """
                {"provider": "HTTP", "settings": {"url": "%s", "username": "AC1", "password": "secret", "from": "Afters"},
                 "ratePerSecond": null, "fallback": null}""".formatted(provider.url()));
        var campaign = call("POST", "/campaigns", """
                {"name": "Faults", "status": "ACTIVE", "discount": {"type": "PERCENT", "value": "10.00"}}""").replaceFirst("(?s).*?\"id\":\"(\\d+)\".*", "$1");
        call("POST", "/scenarios", """
                {"name": "Faults", "status": "ACTIVE", "trigger": "ORDER_COMPLETED",
                 "delay": {"period": "HOUR", "value": 1}, "oncePerOrder": true, "oncePerUser": false,
                 "cancellationConditions": ["ORDER_CANCELLED"],
                 "success": {"conditions": ["REVIEW_CREATED"], "waitingTime": {"period": "DAY", "value": 7}},
                 "actions": {
                   "promoCode": {"campaignId": "%s", "expiration": {"period": "WEEK", "value": 1}},
                   "cashback": {"type": "FIXED", "value": "5.00"},
                   "message": {"channels": {"SMS": {"text": {"en": "{{promoCode}}"}}}}}}""".formatted(campaign));
    }

    private String call(String method, String path, String body) {
        try (var http = HttpClient.newHttpClient()) {
            URI uri = nodes.getFirst().api(path);
            var answer = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + Traffic.KEY)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var node : nodes) {
            if (node.alive()) {
                node.thaw();
                node.kill();
            }
        }
        servers.stop();
        link.close();
        provider.close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder))
                    .toList()) {
                try {
                    Files.delete(each);
                } catch (FileSystemException inUse) {
                    throw new IllegalStateException(folder + " is in use", inUse);
                }
            }
        }
    }
}

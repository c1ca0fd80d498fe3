package io.afters.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A provider of text messages beyond our walls: notes what arrives, and now and then its answer is lost. */
final class Provider implements AutoCloseable {
    private static final int ONE_OF_SO_MANY_ANSWERS_IS_LOST = 100;

    private final Random random = new Random(20261123);
    private final HttpServer server;
    private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private volatile Duration shortest = Duration.ZERO;
    private volatile Duration longest = Duration.ZERO;

    Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/Messages.json";
    }

    /** How often a message with exactly this text has arrived. */
    int arrivals(String text) {
        var count = arrived.get(text);
        return count == null ? 0 : count.get();
    }

    /** How many messages arrived, and their sender was not told. */
    int lostAnswers() {
        return lostAnswers.get();
    }

    /** Answers after this time from now on. */
    void takeItsTime(Duration atLeast, Duration atMost) {
        shortest = atLeast;
        longest = atMost;
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var text = java.util.Arrays.stream(form.split("&"))
                    .filter(field -> field.startsWith("Body="))
                    .map(field -> URLDecoder.decode(field.substring(5), StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
            arrived.computeIfAbsent(text, absent -> new AtomicInteger()).incrementAndGet();
            Waiting.pass(shortest.plusMillis(
                    (long) (random.nextDouble() * longest.minus(shortest).toMillis())));
            if (random.nextInt(ONE_OF_SO_MANY_ANSWERS_IS_LOST) == 0) {
                lostAnswers.incrementAndGet();
                return;
            }
            var answer = "{\"sid\": \"SM%s\", \"status\": \"queued\"}"
                    .formatted(text)
                    .getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(201, answer.length);
            call.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.afters.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

    int all() {
        return arrived.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var text = java.util.Arrays.stream(form.split("&"))
                    .filter(field -> field.startsWith("Body="))
                    .map(field -> URLDecoder.decode(field.substring(5), StandardCharsets.UTF_8))
                    .collect(Collectors.joining());
            arrived.computeIfAbsent(text, absent -> new AtomicInteger()).incrementAndGet();
            if (random.nextInt(ONE_OF_SO_MANY_ANSWERS_IS_LOST) == 0) {
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

package io.afters.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running sandbox, as a caller with an API key sees it. What it refuses ends the replay with a {@link Refusal}. */
final class Sandbox {
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String key;
    private Instant now = Instant.MIN;

    Sandbox(String url, String key) {
        this.url = url.replaceAll("/+$", "");
        this.key = key;
    }

    /** The account whose key this is. */
    record Restaurant(String name, ZoneId zone, Currency currency) {}

    Restaurant restaurant() {
        var account = get("/account");
        return new Restaurant(
                account.get("name").asString(),
                ZoneId.of(account.get("timeZone").asString()),
                Currency.getInstance(account.get("currency").asString()));
    }

    /** The time of the sandbox. */
    Instant now() {
        now = time(get("/sandbox/clock"));
        return now;
    }

    /** Lets time pass until then, or not at all when it has passed already. The clock runs on by itself meanwhile. */
    void passTo(Instant time) {
        if (time.isAfter(now)) {
            var missing = Duration.between(now, time);
            now = time(post(
                    "/sandbox/clock",
                    "application/json",
                    json.createObjectNode().put("advance", missing.toString())));
        }
    }

    private static Instant time(JsonNode clock) {
        return Instant.parse(clock.get("now").asString());
    }

    /** Tells events, a batch. The answer to it. */
    JsonNode tell(JsonNode batch) {
        return post("/events", "application/cloudevents-batch+json", batch);
    }

    /** All scenarios, oldest first: their ids and names. */
    List<JsonNode> scenarios() {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get("/scenarios?limit=500" + cursor);
            page.get("items").forEach(all::addFirst);
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    JsonNode report(String scenarioId, String source) {
        return get("/scenarios/" + scenarioId + "/report?source=" + source);
    }

    private JsonNode get(String path) {
        return call(HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).GET());
    }

    private JsonNode post(String path, String type, JsonNode body) {
        return call(HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private JsonNode call(HttpRequest.Builder request) {
        var built = request.header("Authorization", "Bearer " + key)
                .timeout(LONGEST_ANSWER)
                .build();
        try {
            var answer = http.send(built, BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200, 202 -> json.readTree(answer.body());
                case 401 -> throw new Refusal("The API key is not known at " + url + ": give another one with --key.");
                case 404 ->
                    throw new Refusal(
                            "Afters at " + url + " is no sandbox, or of another version: start one with ./run.");
                default ->
                    throw new Refusal(
                            "Afters at " + url + " refused " + built.uri().getPath() + " with " + answer.statusCode()
                                    + ": " + new String(answer.body(), StandardCharsets.UTF_8));
            };
        } catch (HttpTimeoutException e) {
            throw new Refusal("Afters at " + url + " does not answer.");
        } catch (IOException e) {
            throw new Refusal(
                    "Nobody answers at " + url + ": start Afters with ./run, or give its address with --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}

package io.afters.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of staff whose browser draws nothing: it asks for screens as the panel's client does. */
final class Visitor implements AutoCloseable {
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Node node;

    /** Signs in to the sandbox's empty account, as the one who may see everything. */
    Visitor(Node node) {
        this.node = node;
        var answer = send(HttpRequest.newBuilder(node.panel("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=other-admin@demo.test&password=demo")));
        if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
            throw new IllegalStateException("Nobody could sign in: " + answer.statusCode());
        }
    }

    /** Opens a screen in a new tab. Milliseconds until all of its answers have arrived, with the rows that it shows first. */
    double open(String route, String query) {
        var begin = System.nanoTime();
        var started = json.readTree(
                        get(node.panel("/?v-r=init&location=&query=")).body())
                .get("appConfig");
        var state = started.get("uidl");
        var shown = navigate(started.get("v-uiId").asInt(), state, route, query);
        var milliseconds = (System.nanoTime() - begin) / 1e6;
        if (shown.statusCode() != 200 || !shown.body().contains("\"changes\"")) {
            throw new IllegalStateException(route + " was answered " + shown.statusCode() + ": " + shown.body());
        }
        return milliseconds;
    }

    private HttpResponse<String> navigate(int ui, JsonNode state, String route, String query) {
        var body = json.createObjectNode()
                .put("csrfToken", state.get("Vaadin-Security-Key").asString())
                .put("syncId", state.get("syncId").asInt())
                .put("clientId", state.get("clientId").asInt());
        var call = body.putArray("rpc")
                .addObject()
                .put("type", "event")
                .put("node", 1)
                .put("event", "ui-navigate");
        var data = call.putObject("data")
                .put("route", route)
                .put("query", query)
                .put("appShellTitle", "")
                .put("trigger", "");
        data.putObject("historyState").put("idx", 0);
        return send(HttpRequest.newBuilder(node.panel("/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

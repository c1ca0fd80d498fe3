package io.afters.testing;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a caller with one key uses it. Paths are below {@code /api/v1}, and what fills
 * their variables is encoded; quotes in bodies may be single ones. */
public final class TestApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc mvc;
    private final String key;

    TestApi(MockMvc mvc, String key) {
        this.mvc = mvc;
        this.key = key;
    }

    public Answer get(String path, Object... variables) {
        return call(HttpMethod.GET, MediaType.APPLICATION_JSON_VALUE, "", path, variables);
    }

    public Answer post(String path, String body) {
        return post(path, MediaType.APPLICATION_JSON_VALUE, body.replace('\'', '"'));
    }

    public Answer post(String path, String contentType, String body) {
        return call(HttpMethod.POST, contentType, body, path);
    }

    public Answer put(String path, String body) {
        return call(HttpMethod.PUT, MediaType.APPLICATION_JSON_VALUE, body.replace('\'', '"'), path);
    }

    public Answer delete(String path, Object... variables) {
        return call(HttpMethod.DELETE, MediaType.APPLICATION_JSON_VALUE, "", path, variables);
    }

    private Answer call(HttpMethod method, String contentType, String body, String path, Object... variables) {
        return send(
                method,
                path,
                body.isEmpty() ? null : contentType,
                body.getBytes(StandardCharsets.UTF_8),
                UnaryOperator.identity(),
                variables);
    }

    /** Any call; the request may be changed in any way before it leaves. */
    public Answer send(
            HttpMethod method,
            String path,
            @Nullable String contentType,
            byte[] body,
            UnaryOperator<MockHttpServletRequestBuilder> more,
            Object... variables) {
        var uri = UriComponentsBuilder.fromUriString("/api/v1" + path)
                .encode()
                .buildAndExpand(variables)
                .toUri();
        var request = MockMvcRequestBuilders.request(method, uri).header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
        request.content(body);
        if (contentType != null) {
            request.contentType(contentType);
        }
        try {
            return new Answer(mvc.perform(more.apply(request)).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(method + " " + path + " let an exception through", e);
        }
    }

    /** What came back. */
    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String text() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        /** The text of a member, by a path such as {@code discount.value}; "null" for null, "" for none. */
        public String get(String path) {
            return json().at("/" + path.replace('.', '/')).asString();
        }

        /** The fields that a 400 names, comma-separated. */
        public String badFields() {
            return String.join(
                    ",",
                    StreamSupport.stream(json().path("errors").spliterator(), false)
                            .map(error -> error.path("field").asString())
                            .toList());
        }

        /** For the messages of failing assertions. */
        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}

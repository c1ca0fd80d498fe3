package io.afters.messages.gateways.http;

import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Trust;
import io.afters.messages.gateways.Unreachable;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that an admin has typed in: only hosts that are allowed, at the very address that was looked at; no
 * redirects, small answers, and an end to each call whatever the other side does.
 */
@Component
public class Calls {
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_TO_ONE = 64;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final String LEFT = "afters.request-left";

    private final Duration patience;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("calls-end").factory());

    @Autowired
    Calls(Hosts hosts, Trust trust) {
        this(hosts, trust, Duration.ofSeconds(10));
    }

    /** @param patience how long a call may take altogether once it is connected */
    public Calls(Hosts hosts, Trust trust, Duration patience) {
        this.patience = patience;
        var timeout = Timeout.of(patience);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Allowed(hosts))
                        .setTlsSocketStrategy((socket, host, port, attachment, context) -> {
                            socket.setSoTimeout((int) patience.toMillis());
                            return trust.secured(socket, host, port);
                        })
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setMaxConnPerRoute(MOST_TO_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(5))
                                .setSocketTimeout(timeout)
                                // A connection that the other side has closed meanwhile would lose an answer.
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofSeconds(5))
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .setRequestExecutor(new Noting())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Afters")
                .build();
    }

    /** Makes one POST of a text, once. */
    public Reply post(URI to, Map<String, String> headers, String mediaType, String body) {
        return post(
                to,
                headers,
                ContentType.create(mediaType, StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes one POST of octets, once. */
    public Reply post(URI to, Map<String, String> headers, byte[] body) {
        return post(to, headers, ContentType.APPLICATION_OCTET_STREAM, body);
    }

    private Reply post(URI to, Map<String, String> headers, ContentType type, byte[] body) {
        var request = new HttpPost(to);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, type));
        var context = HttpClientContext.create();
        var end = ends.schedule(request::cancel, patience.toMillis() * 2, TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, context, response -> read(response, request));
        } catch (ConnectionRequestTimeoutException crowded) {
            return new Reply.NotSent("Too many calls are under way");
        } catch (IOException failed) {
            return context.getAttribute(LEFT) == null
                    ? new Reply.NotSent(Unreachable.words(to.getHost(), port(to), failed))
                    : new Reply.Lost("The provider's answer was lost");
        } finally {
            end.cancel(false);
        }
    }

    private static Reply read(ClassicHttpResponse response, HttpPost request) {
        var wait = RetryAfter.of(header(response, HttpHeaders.RETRY_AFTER), header(response, HttpHeaders.DATE));
        return new Reply.Answered(response.getCode(), wait, body(response, request));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static int port(URI to) {
        if (to.getPort() >= 0) {
            return to.getPort();
        }
        return "http".equalsIgnoreCase(to.getScheme()) ? 80 : 443;
    }

    /** The status counts, even when what follows it can't be read. */
    private static String body(ClassicHttpResponse response, HttpPost request) {
        var entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        try {
            var bytes = entity.getContent().readNBytes(LONGEST_ANSWER);
            if (bytes.length == LONGEST_ANSWER) {
                // Or the client would read on to the end.
                request.cancel();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException cut) {
            request.cancel();
            return "";
        }
    }

    @PreDestroy
    public void close() throws IOException {
        ends.shutdownNow();
        client.close();
    }

    /** Notes that there is a connection, and the request is on its way: from here on a failure means a lost answer. */
    private static final class Noting extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback information,
                HttpContext context)
                throws IOException, HttpException {
            context.setAttribute(LEFT, true);
            return super.execute(request, connection, information, context);
        }
    }

    private record Allowed(Hosts hosts) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {hosts.resolve(host)};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

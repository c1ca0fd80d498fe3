package io.afters.shared.web;

import io.afters.shared.FieldProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the whole body of an API call before anything parses it: at most 5 MiB (413), within 20 seconds (408), plain
 * (415) and valid UTF-8 (400).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ApiBodyFilter extends OncePerRequestFilter {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final long MOST_NANOS = Duration.ofSeconds(20).toNanos();

    private final ProblemWriter problems;

    ApiBodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Content-Encoding") != null) {
            refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "The body must be at most 5 MiB.");
        } else if (!isUtf8(request.getContentType())) {
            refuse(response, "must be UTF-8");
        } else {
            var body = arrived(request, response);
            if (body != null) {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        }
    }

    private byte @Nullable [] arrived(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return read(request.getInputStream(), response);
        } catch (CloseNowException e) {
            throw e;
        } catch (IOException e) {
            // Tomcat has set the status, 408 after a long silence, else 400; with the exception it would become 500.
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return null;
        }
    }

    private byte @Nullable [] read(ServletInputStream input, HttpServletResponse response) throws IOException {
        var body = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        var started = System.nanoTime();
        for (int read; (read = input.read(buffer)) >= 0; ) {
            body.write(buffer, 0, read);
            if (body.size() > MOST_BYTES) {
                refuse(response, HttpStatus.CONTENT_TOO_LARGE, "The body must be at most 5 MiB.");
                return null;
            }
            if (System.nanoTime() - started > MOST_NANOS) {
                refuse(response, HttpStatus.REQUEST_TIMEOUT, "The body must arrive within 20 seconds.");
                response.flushBuffer();
                throw new CloseNowException("The body did not arrive in time");
            }
        }
        var bytes = body.toByteArray();
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return bytes;
        } catch (CharacterCodingException e) {
            refuse(response, "must be valid UTF-8");
            return null;
        }
    }

    private static boolean isUtf8(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        var lower = contentType.toLowerCase(Locale.ROOT);
        var charset = lower.indexOf("charset");
        return charset < 0 || lower.substring(charset).matches("charset\\s*=\\s*\"?utf-?8\"?.*");
    }

    private void refuse(HttpServletResponse response, String whatItMust) throws IOException {
        problems.write(response, new FieldProblem("body", whatItMust));
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        // What was not read can't be told from the next request: the connection ends here.
        response.setHeader("Connection", "close");
        problems.write(response, status, detail);
    }
}

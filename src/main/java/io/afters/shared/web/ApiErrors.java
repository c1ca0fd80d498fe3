package io.afters.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the container, the firewall or a filter refuses before a controller sees it, as a problem document too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends OncePerRequestFilter {
    private final ProblemWriter problems;

    ApiErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isApi(failedPath(request).orElse(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (failedPath(request).isEmpty()) {
            chain.doFilter(request, new ProblemResponse(response));
        } else if (!response.isCommitted()) {
            problems.write(response, response.getStatus());
        }
    }

    /** The path of the call that the container reports as failed; empty while it is served. */
    private static Optional<String> failedPath(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private final class ProblemResponse extends HttpServletResponseWrapper {
        ProblemResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            if (isCommitted()) {
                super.sendError(status);
            } else {
                resetBuffer();
                problems.write(this, status);
            }
        }

        /** The message is meant for logs: it may tell of our insides. */
        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}

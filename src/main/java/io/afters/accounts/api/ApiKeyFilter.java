package io.afters.accounts.api;

import io.afters.accounts.ApiKey;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.Scope;
import io.afters.accounts.Token;
import io.afters.database.DatabaseAway;
import io.afters.shared.LogFields;
import io.afters.shared.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The API's door: 401 without a living key, 403 outside of its scopes, 429 beyond its rate. */
@Component
class ApiKeyFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/api/v1/health", "/api/v1/openapi.json", "/api/docs");
    private static final Set<String> OPEN_BELOW = Set.of("/api/swagger-ui/", "/api/v1/openapi.json/");

    private final ApiKeys keys;
    private final KeyRates rates;
    private final ProblemWriter problems;

    ApiKeyFilter(ApiKeys keys, KeyRates rates, ProblemWriter problems) {
        this.keys = keys;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiKey> found;
        try {
            found = token(request).flatMap(keys::find);
        } catch (RuntimeException e) {
            if (!DatabaseAway.isCause(e)) {
                throw e;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The database is away or too busy. Nothing was changed; try again.");
            return;
        }
        if (found.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    response, HttpStatus.UNAUTHORIZED, "Send a living API key as \"Authorization: Bearer <key>\".");
            return;
        }
        var key = found.get();
        var scope = Scope.neededFor(request.getMethod(), request.getRequestURI());
        if (!key.allows(scope)) {
            problems.write(
                    response, HttpStatus.FORBIDDEN, "This call needs a key with the scope \"" + scope.text() + "\".");
            return;
        }
        var wait = rates.secondsToWait(key);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "This key makes more calls than it may; slow down.");
            return;
        }
        proceed(key, request, response, chain);
    }

    private static void proceed(ApiKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(key, null, List.of()));
        SecurityContextHolder.setContext(context);
        try (var _ = LogFields.account(key.accountId())) {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Optional<Token> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(new Token(header.substring(7).strip()))
                : Optional.empty();
    }
}

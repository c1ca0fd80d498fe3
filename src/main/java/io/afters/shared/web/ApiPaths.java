package io.afters.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/** Tells the calls of programs from those of browsers, by the path as it was sent. */
final class ApiPaths {
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    /** Reads the path as the calls are routed: {@code /%61pi} and {@code //api;x} are {@code /api}. */
    static boolean isApi(@Nullable String path) {
        return path != null && (path.startsWith("/api/") || isRoutedToApi(path));
    }

    private static boolean isRoutedToApi(String path) {
        return PathContainer.parsePath(PERCENT.matcher(path).replaceAll("%25")).elements().stream()
                .filter(PathSegment.class::isInstance)
                .findFirst()
                .filter(first -> ((PathSegment) first).valueToMatch().equals("api"))
                .isPresent();
    }
}

package io.afters.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets ids of other systems through in API paths, whatever they are made of: {@code 2026/17}, {@code 50%} and {@code a;b}
 * are ids as good as any, when sent percent-encoded. All other paths are as strict as ever.
 */
@Configuration
class ApiFirewall {

    @Bean
    HttpFirewall httpFirewall() {
        var strict = new StrictHttpFirewall();
        var forIds = new StrictHttpFirewall();
        forIds.setAllowUrlEncodedSlash(true);
        forIds.setAllowUrlEncodedDoubleSlash(true);
        forIds.setAllowUrlEncodedPercent(true);
        forIds.setAllowBackSlash(true);
        forIds.setAllowSemicolon(true);
        return new HttpFirewall() {
            @Override
            public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
                return (holdsIds(request.getRequestURI()) ? forIds : strict).getFirewalledRequest(request);
            }

            @Override
            public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
                return strict.getFirewalledResponse(response);
            }
        };
    }

    /** Unencoded, these characters are no part of an id, but would say where the path ends or leads. */
    private static boolean holdsIds(String path) {
        return path.startsWith("/api/v1/") && !path.contains(";") && !path.contains("//") && !path.contains("\\");
    }
}

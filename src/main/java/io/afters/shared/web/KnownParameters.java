package io.afters.shared.web;

import io.afters.shared.Problems;
import io.afters.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses query parameters that a call does not know, or is told twice: a filter with a typing error would answer everything. */
@Configuration
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final int LONGEST_NAME = 100;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("io.afters.")) {
            var known = Arrays.stream(method.getMethodParameters())
                    .flatMap(KnownParameters::names)
                    .collect(Collectors.toUnmodifiableSet());
            check(request.getParameterMap(), known);
        }
        return true;
    }

    private static void check(Map<String, String[]> sent, Set<String> known) {
        var problems = new Problems();
        sent.forEach((name, values) -> {
            if (!known.contains(name)) {
                var shown = Text.cleaned(name, LONGEST_NAME);
                problems.add(shown == null ? "query" : shown, "is not a known parameter");
            } else if (values.length > 1) {
                problems.add(name, "must be told once");
            }
        });
        problems.throwIfAny();
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == PageQuery.class) {
            return Stream.of("limit", "cursor");
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : Stream.of();
    }
}

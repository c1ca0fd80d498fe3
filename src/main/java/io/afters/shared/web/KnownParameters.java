package io.afters.shared.web;

import io.afters.shared.Problems;
import io.afters.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** Refuses query parameters that a call does not know: a filter with a typing error would answer everything. */
@Configuration
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final int LONGEST_NAME = 100;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("io.afters.")) {
            var known = Arrays.stream(method.getMethodParameters())
                    .flatMap(KnownParameters::names)
                    .collect(Collectors.toUnmodifiableSet());
            check(request.getParameterMap().keySet(), known);
        }
        return true;
    }

    private static void check(Set<String> sent, Set<String> known) {
        var problems = new Problems();
        sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> Text.cleaned(name, LONGEST_NAME))
                .forEach(name -> problems.add(name == null ? "query" : name, "is not a known parameter"));
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

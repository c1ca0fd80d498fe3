package io.afters.shared.web;

import io.afters.shared.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads {@code limit} (1 to 500, default 50) and {@code cursor} of a list request. */
@Configuration
class PageQueryResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 500;

    private final Cursors cursors;

    PageQueryResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var cursor = request.getParameter("cursor");
        return new PageQuery(
                limit(request.getParameter("limit")), cursor == null ? Long.MAX_VALUE : cursors.read(cursor), cursors);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("\\d{1,3}")) {
            var number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw new InvalidInput("limit", "must be a whole number from 1 to " + MOST);
    }
}

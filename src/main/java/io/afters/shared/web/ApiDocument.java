package io.afters.shared.web;

import io.afters.shared.FieldProblem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What the published contract says beside what the controllers say themselves. */
@Configuration
class ApiDocument {
    private static final String KEY = "apiKey";
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageQuery.class)
                .replaceWithSchema(BigDecimal.class, decimal())
                .replaceWithSchema(Duration.class, duration());
    }

    @Bean
    OpenAPI openApi() {
        var scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Afters")
                        .version("1")
                        .description("From an order event to a promo code in the guest's hand."))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .components(new Components().addSecuritySchemes(KEY, scheme));
    }

    @Bean
    OpenApiCustomizer everythingCanBeRefused() {
        var problem = new Schema<Object>();
        problem.set$ref(PROBLEM);
        var refusal = new ApiResponse()
                .description("Refused, with the reason")
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(problem)));
        return document -> {
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(document.getComponents()::addSchemas);
            document.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", refusal));
        };
    }

    @Bean
    OperationCustomizer callsAreNamedForTheirControllers() {
        return (operation, method) -> {
            var of = method.getBeanType().getSimpleName().replaceAll("(Controller|Api)$", "");
            return operation
                    .tags(List.of(of))
                    .operationId(of + "." + method.getMethod().getName());
        };
    }

    @Bean
    OperationCustomizer pagesAreAskedForByLimitAndCursor() {
        return (operation, method) -> isPaged(method)
                ? operation
                        .addParametersItem(parameter("limit", "How many items at most", limit()))
                        .addParametersItem(parameter("cursor", "The nextCursor of the page before", schema("string")))
                : operation;
    }

    private static boolean isPaged(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == PageQuery.class);
    }

    private static Parameter parameter(String name, String description, Schema<Object> schema) {
        return new Parameter().name(name).in("query").description(description).schema(schema);
    }

    private static Schema<Object> limit() {
        var limit = schema("integer");
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(PageQueryResolver.MOST));
        limit.setDefault(PageQueryResolver.DEFAULT_LIMIT);
        return limit;
    }

    private static Schema<Object> decimal() {
        var decimal = schema("string");
        decimal.setPattern(StrictJson.DECIMAL.pattern());
        decimal.setExample("25.90");
        return decimal;
    }

    private static Schema<Object> duration() {
        var duration = schema("string");
        duration.setFormat("duration");
        duration.setExample("PT24H");
        return duration;
    }

    private static Schema<Object> schema(String type) {
        var schema = new Schema<Object>();
        schema.setTypes(Set.of(type));
        return schema;
    }

    /**
     * A problem document, RFC 9457.
     *
     * @param errors what is wrong with which field, for invalid input
     * @param reason why a code is refused
     */
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            @Nullable List<FieldProblem> errors,
            @Nullable String reason) {}
}

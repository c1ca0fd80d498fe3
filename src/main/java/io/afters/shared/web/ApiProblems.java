package io.afters.shared.web;

import io.afters.database.DatabaseAway;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.shared.Text;
import io.afters.shared.Wordless;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every failure of an API call as a problem document: bad input names its fields, and nothing tells of our insides. */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final int LONGEST_NAME = 100;

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidInput e) {
        return answer(ProblemWriter.invalid(e.problems()));
    }

    @ExceptionHandler
    ResponseEntity<Object> badQuery(InvalidParameterException e) {
        return answer(ProblemWriter.invalid(List.of(new FieldProblem("query", "must be percent-encoded UTF-8"))));
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound e) {
        return answer(ProblemWriter.problem(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(Conflict e) {
        var problem = ProblemWriter.problem(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        e.state().forEach(problem::setProperty);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException e) {
        return answer(ProblemWriter.problem(HttpStatus.FORBIDDEN, String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooManyCalls e) {
        return answer(
                ProblemWriter.problem(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage())),
                retryAfter(e.retryAfterSeconds()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Half an answer is out: the connection breaks, so that nobody takes it for a whole one.
            throw e;
        }
        if (DatabaseAway.isCause(e)) {
            LOG.warn("The database is away or too busy: {}", e.getClass().getSimpleName());
            return answer(
                    ProblemWriter.problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "The database is away or too busy. Nothing was changed; try again."),
                    retryAfter(5));
        }
        LOG.error("An API call failed for a reason of ours", Wordless.of(e));
        return answer(ProblemWriter.problem(HttpStatus.INTERNAL_SERVER_ERROR, "This failed for a reason of ours."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemWriter.invalid(unreadable(e.getCause())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field =
                e instanceof MethodArgumentTypeMismatchException m ? m.getName() : String.valueOf(e.getPropertyName());
        return answer(ProblemWriter.invalid(List.of(new FieldProblem(field, expected(e.getRequiredType())))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemWriter.invalid(List.of(new FieldProblem(e.getParameterName(), "is required"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemWriter.problem(HttpStatus.NOT_FOUND, "There is no such path."));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = ProblemWriter.problem(
                HttpStatus.valueOf(status.value()),
                body instanceof ProblemDetail told && told.getDetail() != null
                        ? told.getDetail()
                        : "The call is refused.");
        return answer(problem, headers);
    }

    private static HttpHeaders retryAfter(long seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** Its type is told, and not negotiated: a caller that accepts no problem document hears of its problem all the same. */
    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static List<FieldProblem> unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e -> List.of(new FieldProblem(path(e), "is not a known field"));
            case MismatchedInputException e
            when !(e.getCause() instanceof InvalidInput) ->
                List.of(new FieldProblem(path(e), expected(e.getTargetType())));
            case DatabindException e when e.getCause() instanceof InvalidInput invalid -> within(path(e), invalid);
            case DatabindException e -> List.of(new FieldProblem(path(e), "can't be read"));
            case InputCoercionException e -> List.of(new FieldProblem(path(e), "is a number too large"));
            case null, default ->
                List.of(new FieldProblem("body", "must be one well-formed JSON document without repeated keys"));
        };
    }

    /** What a part of the body found wrong with itself, told from the whole. */
    private static List<FieldProblem> within(String path, InvalidInput invalid) {
        return invalid.problems().stream()
                .map(p -> new FieldProblem(path.equals("body") ? p.field() : path + "." + p.field(), p.message()))
                .toList();
    }

    /** Where it went wrong, with names of the caller's own making cut short. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Text.cleaned(step.getPropertyName(), LONGEST_NAME));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "BigDecimal" -> "must be a decimal string such as \"25.90\"";
            case "Instant" -> "must be a time with offset such as \"2026-11-22T10:00:00Z\"";
            case "Duration" -> "must be an ISO 8601 duration such as \"PT24H\"";
            case "int", "long", "Integer", "Long" -> "must be a whole number";
            case "boolean", "Boolean" -> "must be true or false";
            case "String" -> "must be a string";
            case "List", "Set" -> "must be an array";
            default -> "must be an object";
        };
    }
}

package io.afters.shared.web;

import io.afters.shared.FieldProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents (RFC 9457) where no controller is at work yet: in filters. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        write(response, problem(status, detail));
    }

    /** A refusal of bad input that was found before any controller looked. */
    void write(HttpServletResponse response, FieldProblem problem) throws IOException {
        write(response, invalid(List.of(problem)));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        var body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem of a call that failed before anybody looked into it. */
    void write(HttpServletResponse response, int status) throws IOException {
        var known = HttpStatus.resolve(status);
        if (known == null || known == HttpStatus.BAD_REQUEST) {
            write(response, new FieldProblem("request", "must be well formed, with at most 8 KiB beside its body"));
        } else {
            write(response, known, detail(status));
        }
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is no such path.";
            case 405 -> "This path has no such method.";
            case 408 -> "The call must arrive within 20 seconds.";
            case 414 -> "The path and query are too long.";
            case 431 -> "The headers are too many or too long.";
            case 501 -> "The call is sent in a way that is not known here.";
            default -> "The call is refused.";
        };
    }

    /** A problem with this detail. */
    public static ProblemDetail problem(HttpStatus status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setType(URI.create("about:blank"));
        return problem;
    }

    /** The problem of an input that can't be accepted, with each field named. */
    static ProblemDetail invalid(List<FieldProblem> fields) {
        var problem = problem(
                HttpStatus.BAD_REQUEST,
                fields.stream().map(f -> f.field() + " " + f.message()).collect(Collectors.joining("; ")));
        problem.setTitle("Invalid input");
        problem.setProperty("errors", fields);
        return problem;
    }
}

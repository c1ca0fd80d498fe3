package io.afters.messages.links;

import io.afters.messages.links.PublicLinks.Clicked;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Leads guests on to where a link of their message points, and counts them. Nowhere else: the stored text alone says where. */
@RestController
class ClickController {
    private final PublicLinks links;
    private final ClicksSql sql;
    private final GuestAnswers answers;
    private final Clock clock;

    ClickController(PublicLinks links, ClicksSql sql, GuestAnswers answers, Clock clock) {
        this.links = links;
        this.sql = sql;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/l/{token}")
    ResponseEntity<String> follow(@PathVariable String token, HttpServletRequest request) {
        var clicked = links.clicked(token);
        var target = clicked.flatMap(this::target);
        if (clicked.isEmpty() || target.isEmpty()) {
            return answers.unknown(request);
        }
        if (isByAPerson(request)) {
            sql.count(clicked.get(), clock.instant());
        }
        return ResponseEntity.status(HttpStatus.FOUND).location(target.get()).build();
    }

    @GetMapping({"/l", "/l/**"})
    ResponseEntity<String> nothing(HttpServletRequest request) {
        return answers.unknown(request);
    }

    @ExceptionHandler
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        return answers.failed(failure, request);
    }

    private Optional<URI> target(Clicked clicked) {
        return sql.text(clicked)
                .map(text -> Targets.of(text.text(), text.html()))
                .filter(targets -> clicked.link() >= 1 && clicked.link() <= targets.size())
                .map(targets -> targets.get(clicked.link() - 1));
    }

    /** Programs that look ahead ask for the head alone, or say so. */
    private static boolean isByAPerson(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name())
                && !says(request, "Sec-Purpose")
                && !says(request, "Purpose")
                && !says(request, "X-Moz");
    }

    private static boolean says(HttpServletRequest request, String header) {
        var value = request.getHeader(header);
        return value != null && value.startsWith("prefetch");
    }
}

package io.afters.messages.links;

import io.afters.database.DatabaseAway;
import io.afters.shared.Wordless;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers guests with pages, whatever they sent. Of a link that is wrong nothing is told but that. */
@Component
class GuestAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(GuestAnswers.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final WrongLinks wrong;

    GuestAnswers(WrongLinks wrong) {
        this.wrong = wrong;
    }

    ResponseEntity<String> ok(GuestPage page) {
        return page(HttpStatus.OK, page);
    }

    ResponseEntity<String> unknown(HttpServletRequest request) {
        var patient = wrong.count(String.valueOf(request.getRemoteAddr()));
        return page(patient ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS, GuestPage.unknown(spoken(request)));
    }

    /** When the database is away, or something else failed for a reason of ours. */
    ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
        var away = DatabaseAway.isCause(failure);
        if (!away) {
            LOG.error("A guest's call failed for a reason of ours", Wordless.of(failure));
        }
        return ResponseEntity.status(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(HTML)
                .body(GuestPage.away(spoken(request)).html());
    }

    /** We do not know who it is: what the browser says is all there is. */
    private static Locale spoken(HttpServletRequest request) {
        return GuestWords.locale(request.getLocale().toLanguageTag(), "en");
    }

    private static ResponseEntity<String> page(HttpStatus status, GuestPage page) {
        return ResponseEntity.status(status).contentType(HTML).body(page.html());
    }
}

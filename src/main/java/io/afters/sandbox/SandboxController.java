package io.afters.sandbox;

import io.afters.shared.InvalidInput;
import io.afters.shared.Required;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The simulated time over HTTP. Outside of a sandbox these paths do not exist. */
@RestController
@RequestMapping("/api/v1/sandbox/clock")
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class SandboxController {
    private static final Duration MOST = Duration.ofDays(3_660);

    private final TimeMachine time;

    SandboxController(TimeMachine time) {
        this.time = time;
    }

    @GetMapping
    Time now() {
        return new Time(time.now());
    }

    /** Answers once everything that became due has run. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Time advance(@RequestBody Advance advance) {
        if (advance.advance().isNegative() || advance.advance().compareTo(MOST) > 0) {
            throw new InvalidInput("advance", "must be a duration from PT0S to " + MOST);
        }
        return new Time(time.advance(advance.advance()));
    }

    record Time(Instant now) {}

    record Advance(Duration advance) {
        Advance {
            Required.of("advance", advance).check();
        }
    }
}

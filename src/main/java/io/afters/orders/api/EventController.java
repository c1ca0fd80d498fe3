package io.afters.orders.api;

import io.afters.accounts.Account;
import io.afters.accounts.CurrentAccount;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderIntake;
import io.afters.shared.InvalidInput;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Order events over HTTP: CloudEvents 1.0, one or a batch. */
@RestController
@RequestMapping("/api/v1/events")
class EventController {
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final int MOST_EVENTS = 1_000;

    private final OrderIntake intake;
    private final CurrentAccount current;
    private final Clock clock;
    private final EventCounts counts;

    EventController(OrderIntake intake, CurrentAccount current, Clock clock, EventCounts counts) {
        this.intake = intake;
        this.current = current;
        this.clock = clock;
        this.counts = counts;
    }

    @PostMapping(consumes = ONE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TakenJson one(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(mediaType = ONE, schema = @Schema(implementation = EventDocument.class)),
                                @Content(
                                        mediaType = BATCH,
                                        array = @ArraySchema(schema = @Schema(implementation = EventDocument.class)))
                            })
                    @RequestBody
                    JsonNode body) {
        var account = current.get();
        var reading = EventReading.of(body, account, clock.instant());
        if (reading.event() == null) {
            counts.refusedOne();
            throw new InvalidInput(reading.errors());
        }
        return take(account, List.of(reading));
    }

    /** Bad events are rejected alone; all others are taken in. */
    @PostMapping(consumes = BATCH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TakenJson batch(@RequestBody JsonNode body) {
        if (!body.isArray() || body.isEmpty()) {
            throw new InvalidInput("body", "must be an array of 1 to " + MOST_EVENTS + " events");
        }
        if (body.size() > MOST_EVENTS) {
            throw new InvalidInput("body", "must have at most " + MOST_EVENTS + " events, but has " + body.size());
        }
        var account = current.get();
        var now = clock.instant();
        var readings = new ArrayList<EventReading>();
        body.forEach(event -> readings.add(EventReading.of(event, account, now)));
        return take(account, readings);
    }

    private TakenJson take(Account account, List<EventReading> readings) {
        var valid = new ArrayList<OrderEvent>();
        for (var reading : readings) {
            if (reading.event() != null) {
                valid.add(reading.event());
            }
        }
        var taken = intake.take(account, valid, clock.instant());
        var answer = TakenJson.of(readings, taken.accepted().size());
        counts.taken(answer);
        return answer;
    }
}

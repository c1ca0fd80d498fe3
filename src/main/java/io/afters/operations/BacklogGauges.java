package io.afters.operations;

import io.afters.shared.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How much work is due, and how late it is. Read every ten seconds by a thread of its own, however often it is asked for:
 * whoever asks never waits for the database.
 */
@Component
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class BacklogGauges implements DisposableBean {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final List<LastReading> readings;
    private final Thread reader = Thread.ofPlatform().daemon().name("backlog").unstarted(this::readOn);

    BacklogGauges(List<Backlog> backlogs, MeterRegistry meters, Clock clock) {
        readings = backlogs.stream()
                .map(backlog -> new LastReading(backlog, clock))
                .toList();
        for (var reading : readings) {
            Gauge.builder("afters.backlog.due", reading, LastReading::counted)
                    .tag("queue", reading.name())
                    .register(meters);
            Gauge.builder("afters.backlog.oldest", reading, LastReading::secondsLate)
                    .tag("queue", reading.name())
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        reader.start();
    }

    private void readOn() {
        while (!Thread.currentThread().isInterrupted()) {
            readings.forEach(LastReading::read);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    @Override
    public void destroy() {
        reader.interrupt();
    }
}

package io.afters.scenarios;

import io.afters.shared.Lookup;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many tasks become what, and how fast and how late batches of due ones run. */
@Component
class TaskCounts {
    private static final Duration[] LATENESS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final Map<String, Counter> became;
    private final DistributionSummary batchSize;
    private final Timer batchTime;
    private final Timer lateness;

    TaskCounts(MeterRegistry meters) {
        became = Stream.concat(Arrays.stream(TaskStatus.values()), Arrays.stream(TaskResult.values()))
                .map(Enum::name)
                .collect(Collectors.toMap(
                        name -> name, name -> meters.counter("afters.tasks", "became", name.toLowerCase(Locale.ROOT))));
        batchSize = DistributionSummary.builder("afters.tasks.batch.size")
                .serviceLevelObjectives(1, 10, 50, 100, 200)
                .register(meters);
        batchTime = Timer.builder("afters.tasks.batch")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(meters);
        lateness = Timer.builder("afters.tasks.lateness")
                .serviceLevelObjectives(LATENESS)
                .register(meters);
    }

    /**
     * Counts what these tasks have become, once the transaction is committed: one that is taken back counts nothing.
     *
     * @param started how many of them are new
     */
    void afterCommit(int started, List<ScenarioTask> saved) {
        if (saved.isEmpty()) {
            return;
        }
        var what = saved.stream()
                .flatMap(task -> task.changes.stream())
                .collect(Collectors.groupingBy(TaskChange::what, Collectors.counting()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter(TaskStatus.PENDING).increment(started);
                what.forEach((name, times) -> {
                    var counter = became.get(name);
                    if (counter != null) {
                        counter.increment(times);
                    }
                });
            }
        });
    }

    private Counter counter(TaskStatus status) {
        return Lookup.in(became, status.name());
    }

    /** A batch of due tasks is committed. */
    void batch(List<ScenarioTask> ended, Duration took) {
        if (ended.isEmpty()) {
            return;
        }
        batchSize.record(ended.size());
        batchTime.record(took);
        ended.stream()
                .filter(task -> task.endedAt != null)
                .map(task -> Duration.between(task.dueAt, Objects.requireNonNull(task.endedAt)))
                .forEach(lateness::record);
    }
}

package io.afters.scenarios;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.afters.messages.Delivery;
import io.afters.messages.Gateways;
import io.afters.promotions.CodeLapses;
import io.afters.shared.Tick;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;

/**
 * The recurring work, all of it. db-scheduler gives each line to one node at a time and takes it from a dead one. An
 * execution stays for some seconds and looks often, so that what is due starts at once.
 */
@Configuration(proxyBeanMethods = false)
@Import(Timetable.Lines.class)
class Timetable {
    /** Of random length: lines that end one by one spread over the nodes, those that end together go to whoever looks first. */
    private static final Duration SHORTEST_STAY = Duration.ofSeconds(2);

    private static final Duration LONGEST_STAY = Duration.ofSeconds(6);
    private static final Duration BREAK = Duration.ofMillis(50);
    private static final Duration LISTENING = Duration.ofSeconds(30);
    /** As many nodes can deliver at the same time; on one node, what one line has in hand the others leave alone. */
    private static final int DELIVERIES = 3;

    private Timetable() {}

    /** One bean a line: db-scheduler's starter collects them. */
    static final class Lines implements BeanRegistrar {
        private static final ParameterizedTypeReference<RecurringTask<Void>> TYPE =
                new ParameterizedTypeReference<>() {};

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (int i = 0; i < ScenarioTask.SHARDS; i++) {
                var shard = i;
                line(registry, "execute-due-tasks-" + shard, Duration.ofMillis(80), beans -> {
                    var tasks = beans.bean(DueTasks.class);
                    return tick -> tasks.executeSome(shard, tick);
                });
            }
            for (int i = 0; i < DELIVERIES; i++) {
                line(
                        registry,
                        "deliver-messages-" + i,
                        Duration.ofMillis(100),
                        beans -> beans.bean(Delivery.class)::deliverSome);
            }
            // One node that listens is enough: another takes over when it dies. Those that send have lines of their
            // own.
            registry.registerBean(
                    "listen-to-providers",
                    TYPE,
                    spec -> spec.supplier(beans -> {
                        var gateways = beans.bean(Gateways.class);
                        return Tasks.recurring("listen-to-providers", FixedDelay.of(LISTENING))
                                .execute((instance, context) -> gateways.listen());
                    }));
            line(registry, "lapse-results", Duration.ofMillis(500), beans -> beans.bean(ResultLapses.class)::lapseSome);
            line(registry, "lapse-codes", Duration.ofSeconds(1), beans -> beans.bean(CodeLapses.class)::lapseSome);
        }

        private static void line(BeanRegistry registry, String name, Duration pause, Work work) {
            registry.registerBean(
                    name,
                    TYPE,
                    spec -> spec.supplier(beans -> {
                        var does = work.of(beans);
                        var clock = beans.bean(Clock.class);
                        return Tasks.recurring(name, FixedDelay.of(BREAK))
                                .execute((instance, context) -> stay(context, pause, clock, does));
                    }));
        }
    }

    private static void stay(ExecutionContext context, Duration pause, Clock clock, ToIntFunction<Tick> does) {
        var length = ThreadLocalRandom.current().nextLong(SHORTEST_STAY.toNanos(), LONGEST_STAY.toNanos());
        var until = System.nanoTime() + length;
        while (System.nanoTime() < until && !context.getSchedulerState().isShuttingDown()) {
            if (does.applyAsInt(Tick.at(clock.instant())) == 0) {
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** Finds what a line does, among the beans. */
    private interface Work {
        ToIntFunction<Tick> of(BeanRegistry.SupplierContext beans);
    }
}

package io.afters.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.model.History.Outcome;
import io.afters.orders.OrderEvent;
import io.afters.testing.AftersIT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The same histories on a database that keeps failing. Whoever is refused asks again, as callers and drains do; then
 * nothing is lost, doubled or early, and the outcome is the same to the last line of the last timeline.
 */
@AftersIT
class ModelWithFailuresIT {
    private static final int HISTORIES = Integer.getInteger("afters.model.failing.histories", 100);
    private static final long FIRST = 1_000_000;
    private static final int PATIENCE = 100;

    @Autowired
    ApplicationContext beans;

    @Autowired
    DataSource database;

    @TestConfiguration
    static class Unreliable {
        @Bean
        static BeanPostProcessor unreliable() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource reliable ? new UnreliableDatabase(reliable) : bean;
                }
            };
        }
    }

    @Test
    void whateverFailsInBetweenTheOutcomeIsTheSame() {
        var engine = Engine.of(beans, 1);
        var unreliable = (UnreliableDatabase) database;
        var failing = new ArrayList<String>();
        for (var seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            var history = Histories.of(seed);
            var afters = engine.open(history.start());
            var outcome = history.on(new Persistent(afters, unreliable, new Dice(seed)));
            engine.park(List.of(afters));
            var differences = Outcome.differences(history.on(new Reference(history.start())), outcome);
            if (!differences.isEmpty()) {
                failing.add(history + "\n  " + String.join("\n  ", differences));
            }
        }
        assertThat(failing.stream().limit(3)).isEmpty();
        assertThat(unreliable.failures())
                .containsOnlyKeys(
                        "no connection",
                        "lock-wait time-out",
                        "deadlock",
                        "commit taken back",
                        "answer to a commit lost");
    }

    /** Events and the passing of time meet failures, and are tried until they succeed. */
    private record Persistent(EngineAfters afters, UnreliableDatabase database, Dice dice) implements Afters {

        @Override
        public void report(List<OrderEvent> events) {
            persist(() -> afters.report(events));
        }

        @Override
        public void advance(Duration by) {
            persist(() -> afters.advance(by));
        }

        private void persist(Runnable work) {
            for (var attempt = 0; attempt < PATIENCE; attempt++) {
                database.failBy(dice);
                try {
                    work.run();
                    return;
                } catch (RuntimeException refused) {
                    assertThat(refused).hasStackTraceContaining("java.sql.SQL");
                } finally {
                    database.recover();
                }
            }
            throw new AssertionError("Refused " + PATIENCE + " times");
        }

        @Override
        public Instant now() {
            return afters.now();
        }

        @Override
        public boolean save(String scenario, Rule rule) {
            return afters.save(scenario, rule);
        }

        @Override
        public void switchTo(String scenario, boolean active) {
            afters.switchTo(scenario, active);
        }

        @Override
        public void deleteScenario(String scenario) {
            afters.deleteScenario(scenario);
        }

        @Override
        public void deleteCampaign(String campaign) {
            afters.deleteCampaign(campaign);
        }

        @Override
        public String cancelByHand(TaskKey task) {
            return afters.cancelByHand(task);
        }

        @Override
        public void deliver() {
            afters.deliver();
        }

        @Override
        public Picture picture() {
            return afters.picture();
        }
    }
}

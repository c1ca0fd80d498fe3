package io.afters.sandbox;

import io.afters.accounts.Accounts;
import io.afters.database.OneAtATime;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills a sandbox at its first start; later starts find what is there. It happens before the scheduler and the web server
 * start: nobody else works on a month that is still being lived, and nobody sees half of it.
 */
@Component
@ConditionalOnProperty(
        name = {"afters.sandbox", "afters.demo-data"},
        havingValue = "true")
class SandboxStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxStart.class);

    private final Accounts accounts;
    private final DemoAccounts demo;
    private final DemoLife life;
    private final DemoAccountsSql made;
    private final OneAtATime turns;
    private final Clock clock;
    private volatile boolean running;

    SandboxStart(
            Accounts accounts, DemoAccounts demo, DemoLife life, DemoAccountsSql made, OneAtATime turns, Clock clock) {
        this.accounts = accounts;
        this.demo = demo;
        this.life = life;
        this.made = made;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public void start() {
        turns.run("demo data", this::fill);
        running = true;
    }

    private void fill() {
        var halfMade = made.halfMade();
        if (!halfMade.isEmpty()) {
            LOG.info("An earlier start was interrupted while it made the demo data: making it anew");
            made.remove(halfMade);
        }
        if (!halfMade.isEmpty() || accounts.areNone()) {
            LOG.info(
                    "Making the demo data: a month of a restaurant, with one task that can't be executed among others");
            life.live(demo.open(), clock.instant());
            made.markReady();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that has a phase of its own, the web server among it. */
    @Override
    public int getPhase() {
        return 0;
    }
}

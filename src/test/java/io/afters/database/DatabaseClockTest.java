package io.afters.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseClockTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    /** What passes for everybody. */
    private Duration elapsed = Duration.ZERO;
    /** How far this machine's clock is off. */
    private Duration wrong = Duration.ZERO;
    /** How long the database takes to answer. */
    private Duration answers = Duration.ZERO;

    private boolean away;
    private final Queue<Runnable> background = new ArrayDeque<>();

    @Test
    void aMachineWhoseClockIsWrongGoesByTheDatabases() {
        wrong = Duration.ofSeconds(-30);

        assertThat(clock().instant()).isEqualTo(START);
    }

    @Test
    void whatNtpKeepsIsLeftAlone() {
        wrong = Duration.ofMillis(80);

        assertThat(clock().instant()).isEqualTo(START.plusMillis(80));
    }

    @Test
    void halfOfTheWayThereAndBackIsTheAnswersWay() {
        wrong = Duration.ofMinutes(1);
        answers = Duration.ofMillis(600);
        var clock = clock();

        assertThat(clock.ahead()).isEqualTo(Duration.ofMinutes(-1));
    }

    @Test
    void aClockThatJumpsIsComparedAtOnce() {
        var clock = clock();
        wrong = Duration.ofHours(1);
        clock.instant();
        inBackground();

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void twiceAMinuteTheClocksAreComparedAgain() {
        var clock = clock();
        elapsed = Duration.ofSeconds(29);
        clock.instant();
        assertThat(background).isEmpty();

        elapsed = Duration.ofSeconds(31);
        clock.instant();
        clock.instant();
        assertThat(background).hasSize(1);
    }

    @Test
    void whileTheDatabaseIsAwayTheClockRunsOn() {
        wrong = Duration.ofSeconds(30);
        var clock = clock();
        away = true;
        elapsed = Duration.ofMinutes(5);
        clock.instant();
        inBackground();

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void oneThatIsAwayIsAskedAgainAfterASecond() {
        away = true;
        wrong = Duration.ofSeconds(30);
        var clock = clock();
        away = false;
        elapsed = Duration.ofMillis(900);
        clock.instant();
        assertThat(background).isEmpty();

        elapsed = Duration.ofMillis(1100);
        clock.instant();
        inBackground();
        assertThat(clock.instant()).isEqualTo(START.plusMillis(1100));
    }

    @Test
    void aSlowAnswerIsNotBelieved() {
        answers = Duration.ofSeconds(3);
        wrong = Duration.ofSeconds(10);

        assertThat(clock().ahead()).isZero();
    }

    private DatabaseClock clock() {
        return new DatabaseClock(
                () -> START.plus(elapsed).plus(wrong), () -> elapsed.toNanos(), () -> databaseTime(), background::add);
    }

    private Instant databaseTime() {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        elapsed = elapsed.plus(answers.dividedBy(2));
        var there = START.plus(elapsed);
        elapsed = elapsed.plus(answers.dividedBy(2));
        return there;
    }

    private void inBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }
}

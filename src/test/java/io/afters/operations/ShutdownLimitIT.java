package io.afters.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownLimitIT {

    @Test
    void whoNeverGetsThroughWithStoppingIsEnded() throws Exception {
        var stuck = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = stuck.inputReader()) {
            assertThat(output.lines().anyMatch("ready"::equals)).isTrue();

            stuck.destroy();

            assertThat(stuck.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stuck.exitValue()).isEqualTo(1);
        } finally {
            stuck.destroyForcibly();
        }
    }

    /** A JVM whose stopping waits for what never comes. */
    static class Stuck {
        private Stuck() {}

        public static void main(String[] args) throws InterruptedException {
            ShutdownLimit.hold(Duration.ofMillis(300));
            var never = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.out.println("ready");
            never.await();
        }
    }
}

package io.afters.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How far a replay is: a bar that fills on a terminal, or a line for each tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final int all;
    private final ZoneId zone;
    private final long begin = System.nanoTime();
    private int done;
    private int tenths;

    Progress(PrintStream out, boolean terminal, int all, ZoneId zone) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
        this.zone = zone;
    }

    /** So many more events were told; it is this time in the sandbox. */
    void told(int events, Instant now) {
        done += events;
        if (terminal) {
            out.print("\r" + line(now));
            if (done == all) {
                out.println();
            }
            out.flush();
        } else if (done * 10L / all > tenths) {
            tenths = (int) (done * 10L / all);
            out.println(line(now));
        }
    }

    /** Since it began. */
    Duration took() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private String line(Instant now) {
        var filled = (int) ((long) done * WIDTH / all);
        return "[%s%s] %3d%%  %s  %,d of %,d events, %d s"
                .formatted(
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        done * 100L / all,
                        now.atZone(zone).toLocalDate(),
                        done,
                        all,
                        took().toSeconds());
    }
}

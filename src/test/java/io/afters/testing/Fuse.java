package io.afters.testing;

import io.afters.shared.Tick;
import io.afters.shared.TimedWork;
import org.springframework.boot.test.context.TestComponent;

/** Fails once, when it is lit, after so many passes of time: as if the process had been killed there. */
@TestComponent
public class Fuse implements TimedWork {
    private int left = Integer.MAX_VALUE;

    public void light(int passes) {
        left = passes;
    }

    @Override
    public int passOf(Tick tick) {
        if (left-- == 0) {
            left = Integer.MAX_VALUE;
            throw new IllegalStateException("killed");
        }
        return 0;
    }
}

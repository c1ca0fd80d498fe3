package io.afters.scenarios;

import org.springframework.context.ApplicationContext;

/** What the scheduler would do with a cancellation of many tasks, for tests of screens. */
public final class CancellationRuns {
    private CancellationRuns() {}

    public static void now(ApplicationContext context, long id) {
        context.getBean(TaskCancellationRunner.class).run(id, () -> false);
    }
}

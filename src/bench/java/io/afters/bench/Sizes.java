package io.afters.bench;

/** How much is done in a round: enough to be measured, and not so much that a slow machine never ends. */
final class Sizes {
    private static final double SECONDS = 3;
    private static final int LEAST = 3_000;
    private static final int MOST = 60_000;

    private Sizes() {}

    /** What takes some seconds at this rate, in whole batches. */
    static int of(double perSecond) {
        return (int) Math.clamp(perSecond * SECONDS, LEAST, MOST) / 200 * 200;
    }
}

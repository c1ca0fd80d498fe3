package io.afters.shared;

/** Work that falls due as time passes. Any node may do it, several at once; each piece is done once. */
public interface TimedWork {

    /** Does all that is due by the end of the tick, waiting for what other nodes have in hand. How much was done. */
    int passOf(Tick tick);
}

package io.afters.database;

import org.springframework.stereotype.Component;

/**
 * Does what two nodes must not do at the same time; the others wait for their turn. The turn lives and dies with a connection,
 * and so with a node that is killed. In a Galera cluster it holds among those who write to the same of its servers.
 */
@Component
public class OneAtATime {
    private final TurnSql turns;

    OneAtATime(TurnSql turns) {
        this.turns = turns;
    }

    /**
     * Does the work when nobody else is at it, on whichever node.
     *
     * @param what names the turn, as it is told to those who wait for it
     */
    public void run(String what, Runnable work) {
        turns.hold(what, work);
    }
}

package io.afters.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * One kind of fault.
 *
 * @param resumes how late a task may be executed at most
 * @param nodes how they start; asked for when the trial begins
 * @param missing what it needs and is not here, in words; empty: nothing
 */
record Trial(
        String what,
        Duration resumes,
        Supplier<List<Node.Start>> nodes,
        Fault fault,
        BiFunction<Path, Path, Servers> servers,
        Supplier<String> missing) {

    /** Breaks something while orders come in. */
    @FunctionalInterface
    interface Fault {
        /**
         * Ends when what was broken is whole again.
         *
         * @param length about how long it goes on
         */
        void befall(Cluster cluster, Traffic traffic, Duration length);
    }

    /** With nodes that all start as they do everywhere, on one server. */
    static Trial of(String what, Duration resumes, Fault fault) {
        return with(what, resumes, List.of(Node.Start.plain()), fault);
    }

    static Trial with(String what, Duration resumes, List<Node.Start> nodes, Fault fault) {
        return new Trial(what, resumes, () -> nodes, fault, Database::new, () -> "");
    }
}

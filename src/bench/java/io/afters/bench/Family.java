package io.afters.bench;

import java.util.List;

/** Rows that are measured together. */
interface Family {
    /** Rounds that count. */
    int ROUNDS = 5;

    /** The names of its rows. */
    List<String> rows();

    /** Measures them, round by round. */
    void measure(Lab lab, Figures figures) throws Exception;
}

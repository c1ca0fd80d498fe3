package io.afters.faults;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the nodes keep everything in: one database server, or several that act as one. */
interface Servers {
    /** Of the one that is written to. */
    int port();

    /** How a node connects, in its environment; by way of another port where there is something in between. */
    Map<String, String> environment(int port);

    /** A connection of our own for each statement. */
    JdbcClient jdbc();

    void restart();

    void stop();
}

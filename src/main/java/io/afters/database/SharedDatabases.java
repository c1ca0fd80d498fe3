package io.afters.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One server for each folder in this JVM: several application contexts, as in tests, share it, and the last one stops it. */
final class SharedDatabases {

    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private SharedDatabases() {}

    static synchronized Lease lease(Path path, DatabaseSettings settings) {
        Path key = path.toAbsolutePath().normalize();
        Shared shared = OPEN.computeIfAbsent(key, absent -> new Shared(EmbeddedDatabase.start(key, settings)));
        shared.leases++;
        return new Lease(key, shared.database);
    }

    private static synchronized void giveBack(Path key) {
        Shared shared = OPEN.get(key);
        if (shared != null && --shared.leases == 0) {
            OPEN.remove(key);
            shared.database.close();
        }
    }

    /** The right to use a server until it is closed. */
    static final class Lease implements AutoCloseable {
        private final Path key;
        private final EmbeddedDatabase database;
        private boolean closed;

        private Lease(Path key, EmbeddedDatabase database) {
            this.key = key;
            this.database = database;
        }

        EmbeddedDatabase database() {
            return database;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                giveBack(key);
            }
        }
    }

    private static final class Shared {
        private final EmbeddedDatabase database;
        private int leases;

        private Shared(EmbeddedDatabase database) {
            this.database = database;
        }
    }
}

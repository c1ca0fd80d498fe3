package io.afters.database;

public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean isCause(Throwable t) {
        return false;
    }
}

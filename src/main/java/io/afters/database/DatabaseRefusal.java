package io.afters.database;

import org.jspecify.annotations.Nullable;

/** The embedded database can't be had here; the message is one sentence for the operator that says what to do. */
public final class DatabaseRefusal extends RuntimeException {

    DatabaseRefusal(String sentence) {
        this(sentence, null);
    }

    DatabaseRefusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

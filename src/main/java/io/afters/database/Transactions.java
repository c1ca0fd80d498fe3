package io.afters.database;

import java.util.function.Supplier;

public class Transactions {
    public <T> T inNewRetryingDuplicates(Supplier<T> w) {
        return w.get();
    }

    public <T> T inNew(Supplier<T> w) {
        return w.get();
    }

    public void runInNew(Runnable w) {
        w.run();
    }
}

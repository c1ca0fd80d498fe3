package io.afters.shared;

import java.util.Map;

/** Reads from maps whose keys must be there. */
public final class Lookup {
    private Lookup() {}

    /** The value of a key that must be there: its absence is a fault of ours, never of an input. */
    public static <K, V> V in(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("Missing: " + key);
        }
        return value;
    }
}

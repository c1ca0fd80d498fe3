package io.afters.shared.web;

import io.afters.shared.NotFound;
import java.util.regex.Pattern;

/** Our ids as callers see them: texts of which they should think nothing. */
public final class OpaqueId {
    private static final Pattern OURS = Pattern.compile("[1-9][0-9]{0,17}");

    private OpaqueId() {}

    public static String of(long id) {
        return Long.toString(id);
    }

    /** Our id. Throws {@link NotFound} for what can't be one, exactly as for one that does not exist. */
    public static long read(String id, String what) {
        if (!OURS.matcher(id).matches()) {
            throw new NotFound(what);
        }
        return Long.parseLong(id);
    }
}

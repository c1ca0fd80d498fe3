package io.afters.shared;

import java.util.Map;

/** The thing is in a state that does not allow this; answered 409, with the state told. */
public final class Conflict extends RuntimeException {
    private final transient Map<String, Object> state;

    public Conflict(String detail, Map<String, Object> state) {
        super(detail);
        this.state = Map.copyOf(state);
    }

    /** Further members of the problem document, such as the current status. */
    public Map<String, Object> state() {
        return state;
    }
}

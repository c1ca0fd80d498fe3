package io.afters.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Who is calling, and for which account: a staff member in a browser, or a system with an API key. */
public interface Caller {
    long accountId();

    /** How the audit trail and timelines name this caller, such as {@code staff:5 Olena} or {@code key:2 Checkout}. */
    String label();

    /** Whether scenarios and campaigns may be changed. A key may whatever its scopes let through. */
    default boolean changesMarketing() {
        return true;
    }

    /** Throws {@link AccessDeniedException} when scenarios and campaigns may only be read. */
    default void mustChangeMarketing() {
        if (!changesMarketing()) {
            throw new AccessDeniedException(label() + " may read scenarios and campaigns, and not change them");
        }
    }

    /** Whether staff, API keys and settings of the account may be changed. Never by a key, whatever its scopes. */
    default boolean administers() {
        return false;
    }

    /** Throws {@link AccessDeniedException} when staff, API keys and settings are none of their business. */
    default void mustAdminister() {
        if (!administers()) {
            throw new AccessDeniedException(label() + " may not see or change staff, API keys and settings");
        }
    }

    /** Whether what is held about a person may be handed out or erased. A key may whatever its scopes let through. */
    default boolean answersPeople() {
        return true;
    }

    /** Throws {@link AccessDeniedException} when requests of people about their data are none of their business. */
    default void mustAnswerPeople() {
        if (!answersPeople()) {
            throw new AccessDeniedException(label() + " may neither hand out nor erase the data of a person");
        }
    }

    /** The id of the staff member who calls; null: it is no person. */
    default @Nullable Long staffId() {
        return null;
    }
}

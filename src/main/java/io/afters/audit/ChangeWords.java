package io.afters.audit;

import java.util.Optional;

/** Says changes of one kind of subject in plain words, in the language of whoever looks. Given by the module that knows the subject. */
public interface ChangeWords {

    /** The kind, as {@link AuditEntry#subject} tells it. */
    String subject();

    /** What was changed, line by line; empty: the fields say it all. */
    Optional<String> of(AuditEntry entry);
}

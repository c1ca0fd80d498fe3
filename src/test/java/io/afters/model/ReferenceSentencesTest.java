package io.afters.model;

import java.time.Instant;

/** The reference keeps the domain rules, as far as they are written down here. */
class ReferenceSentencesTest extends DomainSentences {
    @Override
    Afters afters(Instant now) {
        return new Reference(now);
    }
}

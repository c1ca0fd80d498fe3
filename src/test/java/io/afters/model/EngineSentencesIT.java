package io.afters.model;

import io.afters.testing.AftersIT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The engine keeps the domain rules, as far as they are written down here. */
@AftersIT
class EngineSentencesIT extends DomainSentences {
    private final List<EngineAfters> opened = new ArrayList<>();

    @Autowired
    ApplicationContext beans;

    @Override
    Afters afters(Instant now) {
        var afters = Engine.of(beans, 1).open(now);
        opened.add(afters);
        return afters;
    }

    @AfterEach
    void park() {
        Engine.of(beans, 1).park(opened);
    }
}

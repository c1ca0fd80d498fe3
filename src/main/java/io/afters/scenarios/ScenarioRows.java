package io.afters.scenarios;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The scenarios of the current account. */
interface ScenarioRows extends Repository<Scenario, Long>, JpaSpecificationExecutor<Scenario> {
    Optional<Scenario> findByIdAndDeletedAtIsNull(long id);

    Scenario save(Scenario scenario);
}

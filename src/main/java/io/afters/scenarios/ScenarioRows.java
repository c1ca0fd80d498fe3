package io.afters.scenarios;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The scenarios of the current account. */
interface ScenarioRows extends Repository<Scenario, Long>, JpaSpecificationExecutor<Scenario> {
    Optional<Scenario> findByIdAndDeletedAtIsNull(long id);

    /** Waits for whoever else saves it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Scenario s where s.id = :id and s.deletedAt is null")
    Optional<Scenario> lock(long id);

    Scenario save(Scenario scenario);
}

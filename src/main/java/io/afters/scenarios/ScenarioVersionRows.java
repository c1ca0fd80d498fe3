package io.afters.scenarios;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The versions of the current account's scenarios. */
interface ScenarioVersionRows extends Repository<ScenarioVersion, ScenarioVersion.Key> {
    List<ScenarioVersion> findByKeyScenarioIdOrderByKeyVersionDesc(long scenarioId);

    Optional<ScenarioVersion> findByKey(ScenarioVersion.Key key);

    /** Of each scenario that is not deleted, the version that stands. */
    @Query("select v from ScenarioVersion v join Scenario s on s.id = v.key.scenarioId and s.version = v.key.version"
            + " where s.deletedAt is null")
    List<ScenarioVersion> standing();

    ScenarioVersion save(ScenarioVersion version);
}

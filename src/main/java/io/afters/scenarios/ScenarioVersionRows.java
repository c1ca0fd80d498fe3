package io.afters.scenarios;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The versions of the current account's scenarios. */
interface ScenarioVersionRows extends Repository<ScenarioVersion, ScenarioVersion.Key> {
    List<ScenarioVersion> findByKeyScenarioIdOrderByKeyVersionDesc(long scenarioId);

    ScenarioVersion save(ScenarioVersion version);
}

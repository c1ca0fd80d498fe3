package io.afters.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class AuditTrailIT {
    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Restaurants restaurants;

    @Autowired
    private AuditTrail trail;

    private long account;
    private Restaurant restaurant;

    @BeforeEach
    void open() {
        var opened = accounts.open();
        account = opened.id();
        restaurant = restaurants.of(opened);
    }

    private List<AuditEntry> entries(String subject) {
        return trail.find(account, AuditQuery.ALL, Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    @Test
    void aChangeTellsWhoWhatFromAndTo() {
        var scenario = restaurant.scenario();
        restaurant.edit(scenario, draft -> draft.put("name", "Please come back"));
        var change = entries("Scenario").getFirst();
        assertThat(change.action()).isEqualTo("CHANGED");
        assertThat(change.actor()).startsWith("key:").endsWith(" Test");
        assertThat(change.subjectId()).isEqualTo(scenario);
        assertThat(change.changes().get("name")).isEqualTo(new AuditEntry.FromTo("Come back", "Please come back"));
        assertThat(change.changes().get("version")).isEqualTo(new AuditEntry.FromTo("1", "2"));
    }

    @Test
    void deletingIsToldAsDeleting() {
        restaurant.api().delete("/campaigns/" + restaurant.campaign());
        assertThat(entries("PromoCampaign")).extracting(AuditEntry::action).containsExactly("DELETED", "CREATED");
    }

    @Test
    void aTaskCancelledByHandIsToldOnce() {
        var scenario = restaurant.scenario();
        restaurant.event("order.cancelled", "o-1", "c-1");
        var task = restaurant.task(scenario).path("id").asString();
        restaurant.api().post("/tasks/" + task + "/cancel", "");
        restaurant.api().post("/tasks/" + task + "/cancel", "");
        assertThat(entries("ScenarioTask")).extracting(AuditEntry::action).containsExactly("CANCELLED");
    }

    @Test
    void aRefusedChangeLeavesNoLine() {
        var scenario = restaurant.scenario();
        restaurant.edit(scenario, draft -> draft.put("version", 7));
        restaurant.edit(scenario, draft -> draft.put("name", ""));
        assertThat(entries("Scenario")).extracting(AuditEntry::action).containsExactly("CREATED");
    }

    @Test
    void noSecretIsEverTold() {
        assertThat(entries("ApiKey"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.changes())
                        .containsKey("name")
                        .doesNotContainKeys("tokenHash", "passwordHash"));
    }

    @Test
    void anErasedPersonIsNotNamed() {
        restaurant.event("order.cancelled", "o-1", "c-secret");
        restaurant.api().delete("/customers/c-secret");
        var erased = entries("Customer").getFirst();
        assertThat(erased.action()).isEqualTo("ERASED");
        assertThat(erased.toString()).doesNotContain("c-secret", "Olena");
    }
}

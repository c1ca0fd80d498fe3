package io.afters.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.Restaurant;
import io.afters.testing.Restaurants;
import io.afters.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@AftersIT
class EditsIT {
    @Autowired
    private Restaurants restaurants;

    private Restaurant restaurant;

    @BeforeEach
    void open() {
        restaurant = restaurants.open();
    }

    @Test
    void whatGetAnswersCanBePutBack() {
        var scenario = restaurant.scenario("latestStart", "{'period': 'HOUR', 'value': 12}");
        var before = (ObjectNode) restaurant.api().get("/scenarios/" + scenario).json();
        assertThat(restaurant.edit(scenario, draft -> {}).status()).isEqualTo(200);
        var after = restaurant.api().get("/scenarios/" + scenario).json();
        assertThat(after).isEqualTo(before.put("version", 2));
    }

    @Test
    void aStaleVersionIsRefusedAndNothingIsOverwritten() {
        var scenario = restaurant.scenario();
        restaurant.edit(scenario, draft -> draft.put("name", "First"));
        var stale =
                restaurant.edit(scenario, draft -> draft.put("name", "Second").put("version", 1));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(restaurant.api().get("/scenarios/" + scenario).get("name")).isEqualTo("First");
    }

    @Test
    void ofManyWhoSaveTheSameVersionAtOnceOneWins() {
        var scenario = restaurant.scenario();
        var statuses = Together.all(
                16,
                i -> restaurant
                        .edit(scenario, draft -> draft.put("name", "By " + i).put("version", 1))
                        .status());
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void savesWithoutAVersionFollowEachOther() {
        var scenario = restaurant.scenario();
        var statuses = Together.all(
                8,
                i -> restaurant
                        .edit(scenario, draft -> {
                            draft.put("name", "By " + i);
                            draft.remove("version");
                        })
                        .status());
        assertThat(statuses).containsOnly(200);
        assertThat(restaurant.api().get("/scenarios/" + scenario).get("version"))
                .isEqualTo("9");
    }
}

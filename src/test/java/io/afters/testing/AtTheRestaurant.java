package io.afters.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of screens of an account with a kitchen, which tells events and makes scenarios. */
public abstract class AtTheRestaurant extends AtThePanel {
    @Autowired
    protected Restaurants restaurants;

    protected Restaurant kitchen;

    @BeforeEach
    void openAKitchen() {
        kitchen = restaurants.of(account);
    }
}

package io.afters.promotions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CampaignsApiIT {
    @Autowired
    TestAccounts accounts;

    TestApi api;

    @BeforeEach
    void openAnAccount() {
        api = accounts.api(accounts.open());
    }

    @Test
    void aCampaignIsCreatedAndReadBackWithTheCurrencysDecimals() {
        var created = api.post("/campaigns", """
                {"name": "Free pizza", "status": "ACTIVE", "discount": {"type": "FIXED", "value": "10"},
                 "minOrderPrice": "25.5", "validFrom": "2026-11-01T00:00:00+02:00", "validUntil": "2026-12-01T00:00:00Z",
                 "activationNote": "Enjoy!\\nYour chef", "usesPerCode": 2, "codesPerCustomer": 3}""");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        var read = api.get("/campaigns/" + created.get("id"));
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.get("name")).isEqualTo("Free pizza");
        assertThat(read.get("discount.value")).isEqualTo("10.00");
        assertThat(read.get("minOrderPrice")).isEqualTo("25.50");
        assertThat(read.get("validFrom")).isEqualTo("2026-10-31T22:00:00Z");
        assertThat(read.json().get("usesPerCode").asInt()).isEqualTo(2);
        assertThat(read.json().get("codesPerCustomer").asInt()).isEqualTo(3);
        assertThat(read.json().get("version").asInt()).isPositive();
    }
}

package io.afters.promotions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Scope;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import io.afters.testing.Together;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CodesApiIT {
    @Autowired
    TestAccounts accounts;

    TestApi api;

    @BeforeEach
    void openAnAccount() {
        api = accounts.api(accounts.open());
    }

    private void code(String code, String more) {
        var id = api.post(
                        "/campaigns",
                        "{'name': 'x', 'discount': {'type': 'PERCENT', 'value': '10'}, 'activationNote': 'Enjoy'" + more
                                + "}")
                .get("id");
        assertThat(api.post("/campaigns/" + id + "/codes", code).status()).isEqualTo(201);
    }

    private TestApi.Answer redeem(String code, String customer, String order) {
        return api.post(
                "/codes/" + code + "/redemptions",
                "{'customerId': '%s', 'orderId': '%s', 'orderTotal': '30.00'}".formatted(customer, order));
    }

    private TestApi.Answer validate(String code, String customer) {
        return api.post("/codes/" + code + "/validation", "{'customerId': '%s'}".formatted(customer));
    }

    @Test
    void validatingAndRedeemingAnswerTheDiscountAndTheNote() {
        code("{'code': 'PIZZA'}", "");
        var expected =
                "{\"valid\":true,\"discount\":{\"type\":\"PERCENT\",\"value\":\"10.00\",\"gift\":null},\"activationNote\":\"Enjoy\"}";
        assertThat(validate("pizza", "c-1").text()).isEqualTo(expected);
        assertThat(api.get("/codes/PIZZA").json().get("uses")).isEmpty();
        assertThat(redeem("pizza", "c-1", "o-1").text()).isEqualTo(expected);
        assertThat(redeem("PIZZA", "c-1", "o-1").text()).isEqualTo(expected);
        var code = api.get("/codes/PIZZA");
        assertThat(code.get("status")).isEqualTo("USED");
        assertThat(code.json().get("uses")).hasSize(1);
        assertThat(code.get("uses.0.orderId")).isEqualTo("o-1");
        assertThat(code.json().at("/uses/0/givenBackAt").isNull()).isTrue();
    }

    @Test
    void aRefusalIsAProblemWithItsReason() {
        code("{'code': 'PIZZA'}", ", 'minOrderPrice': '100.00'");
        var refused = redeem("PIZZA", "c-1", "o-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().getContentType()).startsWith("application/problem+json");
        assertThat(refused.get("reason")).isEqualTo("ORDER_TOO_SMALL");
        assertThat(refused.get("status")).isEqualTo("422");
        assertThat(refused.get("detail")).contains("30").contains("100");
        assertThat(validate("PIZZA", "c-1").get("reason")).isEqualTo("ORDER_TOO_SMALL");
    }

    @ParameterizedTest
    @CsvSource({
        "INACTIVE,,CAMPAIGN_INACTIVE",
        "ACTIVE,validUntil,EXPIRED",
        "ACTIVE,validFrom,NOT_YET_VALID",
    })
    void theCampaignDecides(String status, String bound, String reason) {
        var time = "validFrom".equals(bound) ? "2199-01-01T00:00:00Z" : "2020-01-01T00:00:00Z";
        code(
                "{'code': 'PIZZA'}",
                ", 'status': '" + status + "'" + (bound == null ? "" : ", '" + bound + "': '" + time + "'"));
        assertThat(redeem("PIZZA", "c-1", "o-1").get("reason")).isEqualTo(reason);
        assertThat(api.get("/codes/PIZZA").json().get("uses")).isEmpty();
    }

    @Test
    void anOutsiderHearsThatTheCodeIsSomebodyElsesAndNothingMore() {
        code("{'code': 'PIZZA', 'customerId': 'c-1'}", "");
        assertThat(redeem("PIZZA", "c-2", "o-2").get("reason")).isEqualTo("OTHER_CUSTOMER");
        redeem("PIZZA", "c-1", "o-1");
        api.post("/codes/PIZZA/revocation", "{'reason': 'Misprint'}");
        assertThat(redeem("PIZZA", "c-2", "o-2").get("reason")).isEqualTo("OTHER_CUSTOMER");
        assertThat(validate("PIZZA", "c-1").get("reason")).isEqualTo("REVOKED");
    }

    @Test
    void aUseIsGivenBackOnce() {
        code("{'code': 'PIZZA'}", "");
        redeem("PIZZA", "c-1", "o/1 ї".replace("/", "-"));
        var path = "/codes/pizza/redemptions/{order}";
        assertThat(api.delete(path, "o-2").status()).isEqualTo(404);
        assertThat(api.delete(path, "o-1 ї").status()).isEqualTo(204);
        var given = api.get("/codes/PIZZA").text();
        assertThat(api.delete(path, "o-1 ї").status()).isEqualTo(204);
        assertThat(api.get("/codes/PIZZA").text()).isEqualTo(given).contains("AVAILABLE");
        assertThat(api.delete("/codes/NOSUCH/redemptions/o-1").status()).isEqualTo(404);
        assertThat(redeem("PIZZA", "c-2", "o-3").status()).isEqualTo(200);
    }

    @Test
    void theSameCodeAskedForByManyOverTheApiIsRedeemedByOne() {
        code("{'code': 'PIZZA'}", "");
        var statuses = Together.all(20, n -> redeem("PIZZA", "c-1", "o-" + n).status());
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|customerId,orderId",
                "{'customerId': 'c-1'}|orderId",
                "{'orderId': 'o-1'}|customerId",
                "{'customerId': '', 'orderId': 'o-1'}|customerId",
                "{'customerId': 1, 'orderId': 'o-1'}|customerId",
                "{'customerId': 'a\\u0000', 'orderId': 'o-1'}|customerId",
                "{'customerId': 'c-1', 'orderId': 'a\\nb'}|orderId",
                "{'customerId': 'c-1', 'orderId': '\\ud800'}|orderId",
                "{'customerId': 'c-1', 'orderId': 'o-1', 'orderTotal': 30}|orderTotal",
                "{'customerId': 'c-1', 'orderId': 'o-1', 'orderTotal': '-1'}|orderTotal",
                "{'customerId': 'c-1', 'orderId': 'o-1', 'orderTotal': '1.234'}|orderTotal",
                "{'customerId': 'c-1', 'orderId': 'o-1', 'orderTotal': '1e9'}|orderTotal",
                "{'customerId': 'c-1', 'orderId': 'o-1', 'code': 'x'}|code",
            })
    void aWrongCheckoutIsRefusedAndNamed(String body, String field) {
        code("{'code': 'PIZZA'}", "");
        var answer = api.post("/codes/PIZZA/redemptions", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.badFields()).isEqualTo(field);
        assertThat(api.get("/codes/PIZZA").json().get("uses")).isEmpty();
    }

    @Test
    void idsThatAreTooLongAreRefused() {
        var answer = redeem("PIZZA", "x".repeat(129), "x".repeat(129));
        assertThat(answer.badFields()).isEqualTo("customerId,orderId");
        assertThat(validate("PIZZA", "x".repeat(128)).get("reason")).isEqualTo("UNKNOWN_CODE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＡＢＣ2345", "pızza", "P1ZZA", "PI ZZA", "'_", "<script>"})
    void aCodeThatOnlyLooksAlikeIsUnknown(String code) {
        code("{'code': 'PIZZA'}", "");
        var answer = api.get("/codes/{code}", code);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.get("detail")).isEqualTo("There is no such code.");
    }

    @Test
    void tenUnknownCodesInAMinuteAreAnsweredAndThenNothingForThisKeyAndCustomer() {
        code("{'code': 'PIZZA'}", "");
        for (var n = 0; n < 10; n++) {
            assertThat(validate("PIZZA", "c-1").status()).isEqualTo(200);
            assertThat(redeem("GUESS" + n, "c-1", "o-1").get("reason")).isEqualTo("UNKNOWN_CODE");
        }
        var refused = validate("PIZZA", "c-1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.response().getHeader("Retry-After")))
                .isBetween(1, 60);
        assertThat(redeem("PIZZA", "c-1", "o-1").status()).isEqualTo(429);
        assertThat(redeem("PIZZA", "c-2", "o-1").status()).isEqualTo(200);
    }

    @Test
    void revokingIsForGoodAndKeepsItsFirstReason() {
        code("{'code': 'PIZZA'}", "");
        var revoked = api.post("/codes/pizza/revocation", "{'reason': 'Misprint'}");
        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(revoked.get("status")).isEqualTo("REVOKED");
        assertThat(revoked.get("revokeReason")).isEqualTo("Misprint");
        var again = api.post("/codes/PIZZA/revocation", "{'reason': 'Another'}");
        assertThat(again.text()).isEqualTo(revoked.text());
        assertThat(redeem("PIZZA", "c-1", "o-1").get("reason")).isEqualTo("REVOKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'reason': ' '}", "{'reason': 5}", "{'reason': 'a\\nb'}"})
    void revokingNeedsAReason(String body) {
        code("{'code': 'PIZZA'}", "");
        assertThat(api.post("/codes/PIZZA/revocation", body).badFields()).isEqualTo("reason");
        assertThat(api.get("/codes/PIZZA").get("status")).isEqualTo("AVAILABLE");
    }

    @Test
    void anotherAccountsCodeDoesNotExistWhateverIsDoneToIt() {
        code("{'code': 'PIZZA'}", "");
        redeem("PIZZA", "c-1", "o-1");
        var before = api.get("/codes/PIZZA").text();
        var home = api;
        api = accounts.api(accounts.open());
        assertThat(api.get("/codes/PIZZA").text())
                .isEqualTo(api.get("/codes/NOSUCH").text().replace("NOSUCH", "PIZZA"));
        assertThat(api.get("/codes/PIZZA").status()).isEqualTo(404);
        assertThat(redeem("PIZZA", "c-1", "o-1").get("reason")).isEqualTo("UNKNOWN_CODE");
        assertThat(validate("PIZZA", "c-1").get("reason")).isEqualTo("UNKNOWN_CODE");
        assertThat(api.delete("/codes/PIZZA/redemptions/o-1").status()).isEqualTo(404);
        assertThat(api.post("/codes/PIZZA/revocation", "{'reason': 'x'}").status())
                .isEqualTo(404);
        assertThat(home.get("/codes/PIZZA").text()).isEqualTo(before);
    }

    @Test
    void aCheckoutsKeyRedeemsAndDoesNothingElse() {
        var account = accounts.open();
        api = accounts.api(account);
        code("{'code': 'PIZZA'}", "");
        api = accounts.api(account, Set.of(Scope.CODES_REDEEM));
        assertThat(redeem("PIZZA", "c-1", "o-1").status()).isEqualTo(200);
        assertThat(api.delete("/codes/PIZZA/redemptions/o-1").status()).isEqualTo(204);
        assertThat(api.get("/codes/PIZZA").status()).isEqualTo(403);
        assertThat(api.post("/codes/PIZZA/revocation", "{'reason': 'x'}").status())
                .isEqualTo(403);
    }
}

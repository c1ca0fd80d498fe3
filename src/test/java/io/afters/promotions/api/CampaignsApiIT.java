package io.afters.promotions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.accounts.Scope;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import io.afters.testing.TestApi.Answer;
import io.afters.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@AftersIT
class CampaignsApiIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    TestAccounts accounts;

    TestApi api;

    @BeforeEach
    void openAnAccount() {
        api = accounts.api(accounts.open());
    }

    private static String campaign(String name) {
        return "{'name': '%s', 'status': 'ACTIVE', 'discount': {'type': 'PERCENT', 'value': '10.00'}}".formatted(name);
    }

    private String created(String name) {
        var answer = api.post("/campaigns", campaign(name));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.get("id");
    }

    private List<String> names(String query, Object... variables) {
        var names = new ArrayList<String>();
        api.get("/campaigns" + query, variables)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asString()));
        return names;
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
        assertThat(read.get("activationNote")).isEqualTo("Enjoy!\nYour chef");
        assertThat(read.json().get("usesPerCode").asInt()).isEqualTo(2);
        assertThat(read.json().get("codesPerCustomer").asInt()).isEqualTo(3);
        assertThat(read.json().get("version").asInt()).isPositive();
    }

    @Test
    void whatIsLeftOutIsAnsweredWithItsDefault() {
        var read = api.get("/campaigns/" + created("Plain")).json();
        assertThat(read.get("usesPerCode").asInt()).isEqualTo(1);
        assertThat(read.get("codesPerCustomer").asInt()).isZero();
        assertThat(read.get("minOrderPrice").isNull()).isTrue();
        assertThat(read.get("discount").get("gift").isNull()).isTrue();
    }

    @Test
    void textsSurviveAsTheyAre() {
        var hostile = "🍕 <script>alert(1)</script> 'x' \\\" ${7*7} {{promoCode}} ї";
        var answer = api.post(
                "/campaigns",
                "application/json",
                campaign("NAME").replace('\'', '"').replace("NAME", hostile));
        assertThat(answer.get("name")).isEqualTo(hostile.replace("\\\"", "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name|null",
                "name|''",
                "name|1",
                "name|['x']",
                "name|'\\u0000'",
                "name|'a\\nb'",
                "name|'\\ud800'",
                "status|'PAUSED'",
                "status|0",
                "status|'active'",
                "discount|null",
                "discount|'10%'",
                "discount.type|{'value': '10'}",
                "discount.type|{'type': 'HALF', 'value': '10'}",
                "discount.type|{'type': 0, 'value': '10'}",
                "discount.value|{'type': 'PERCENT'}",
                "discount.value|{'type': 'PERCENT', 'value': '0'}",
                "discount.value|{'type': 'PERCENT', 'value': '100.01'}",
                "discount.value|{'type': 'PERCENT', 'value': 10}",
                "discount.value|{'type': 'FIXED', 'value': '-1'}",
                "discount.value|{'type': 'FIXED', 'value': '12,50'}",
                "discount.value|{'type': 'FIXED', 'value': '1.234'}",
                "discount.value|{'type': 'FIXED', 'value': '1e-1000000000'}",
                "discount.value|{'type': 'FIXED', 'value': 1e1000000000}",
                "discount.value|{'type': 'FIXED', 'value': 'NaN'}",
                "discount.value|{'type': 'FREE_DELIVERY', 'value': '1'}",
                "discount.gift|{'type': 'GIFT'}",
                "discount.gift|{'type': 'PERCENT', 'value': '1', 'gift': 'x'}",
                "discount.percent|{'type': 'PERCENT', 'value': '1', 'percent': 1}",
                "minOrderPrice|'-0.01'",
                "minOrderPrice|'999999999999.99'",
                "minOrderPrice|12.5",
                "minOrderPrice|true",
                "validFrom|'2026-10-25T02:30:00'",
                "validFrom|'2026-02-30T00:00:00Z'",
                "validFrom|'soon'",
                "validFrom|1795300000",
                "validFrom|'+10000-01-01T00:00:00Z'",
                "validUntil|'-0001-01-01T00:00:00Z'",
                "validUntil|'2020-01-01T00:00:00Z'",
                "activationNote|7",
                "activationNote|'\\u001b'",
                "usesPerCode|0",
                "usesPerCode|1.9",
                "usesPerCode|'5'",
                "usesPerCode|true",
                "usesPerCode|2147483648",
                "codesPerCustomer|-1",
                "codesPerCustomer|{}",
                "accountId|'2'",
                "id|'2'",
                "version|1",
            })
    void whatIsWrongIsRefusedAndNamed(String field, String value) {
        var body = (ObjectNode) JSON.readTree(campaign("Wrong").replace('\'', '"'));
        body.put("validFrom", "2026-01-01T00:00:00Z");
        var top = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        body.put(top, "PLACEHOLDER");
        var answer = api.post(
                "/campaigns", "application/json", body.toString().replace("\"PLACEHOLDER\"", value.replace('\'', '"')));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.response().getContentType()).startsWith("application/problem+json");
        assertThat(answer.badFields()).isEqualTo(field);
        assertThat(names("")).isEmpty();
    }

    @Test
    void textsThatAreTooLongAreRefusedAndNamed() {
        var answer = api.post(
                "/campaigns",
                "{'name': '%s', 'discount': {'type': 'GIFT', 'gift': '%s'}, 'activationNote': '%s'}"
                        .formatted("x".repeat(201), "x".repeat(201), "x".repeat(1001)));
        assertThat(answer.badFields()).isEqualTo("name,discount.gift,activationNote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "1", "{", "{} x", "{\"name\": \"a\", \"name\": \"b\"}"})
    void whatIsNoCampaignAtAllIsRefused(String body) {
        assertThat(api.post("/campaigns", "application/json", body).status()).isEqualTo(400);
        assertThat(api.post("/campaigns", "text/xml", body).status()).isEqualTo(415);
    }

    @Test
    void aCampaignIsReplacedByWhoSawItsLatestVersion() {
        var id = created("Before");
        var seen = (ObjectNode) api.get("/campaigns/" + id).json();
        seen.put("name", "After").put("status", "INACTIVE");
        var changed = api.put("/campaigns/" + id, seen.toString());
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.get("name")).isEqualTo("After");
        assertThat(changed.json().get("version").asInt())
                .isEqualTo(seen.get("version").asInt() + 1);
        var stale = api.put("/campaigns/" + id, seen.put("name", "Late").toString());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("version")).isEqualTo(changed.json().get("version"));
        assertThat(api.get("/campaigns/" + id).json()).isEqualTo(changed.json());
    }

    @Test
    void whoNamesNoVersionReplacesWhateverIsThere() {
        var id = created("Before");
        assertThat(api.put("/campaigns/" + id, campaign("One")).status()).isEqualTo(200);
        assertThat(api.put("/campaigns/" + id, campaign("Two")).get("name")).isEqualTo("Two");
        assertThat(api.put("/campaigns/" + id, campaign("")).badFields()).isEqualTo("name");
    }

    @Test
    void aBodyAboutAnotherCampaignIsRefused() {
        var id = created("Mine");
        var body = "{'id': '7', 'name': 'x', 'discount': {'type': 'FREE_DELIVERY'}}";
        assertThat(api.put("/campaigns/" + id, body).badFields()).isEqualTo("id");
    }

    @Test
    void ofManyWhoSawTheSameVersionExactlyOneWins() {
        var id = created("Before");
        var seen = (ObjectNode) api.get("/campaigns/" + id).json();
        var statuses = Together.all(
                8,
                n -> api.put(
                                "/campaigns/" + id,
                                seen.deepCopy().put("name", "By " + n).toString())
                        .status());
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    }

    @Test
    void aDeletedCampaignIsGoneAndItsCodesStayReadable() {
        var id = created("Gone");
        api.post("/campaigns/" + id + "/codes", "{'code': 'GONE'}");
        assertThat(api.delete("/campaigns/" + id).status()).isEqualTo(204);
        assertThat(api.get("/campaigns/" + id).status()).isEqualTo(404);
        assertThat(api.delete("/campaigns/" + id).status()).isEqualTo(404);
        assertThat(api.put("/campaigns/" + id, campaign("Back")).status()).isEqualTo(404);
        assertThat(api.post("/campaigns/" + id + "/codes", "{'code': 'NEW'}").status())
                .isEqualTo(404);
        assertThat(names("")).isEmpty();
        assertThat(api.get("/campaigns/" + id + "/codes").get("items.0.code")).isEqualTo("GONE");
        assertThat(api.get("/codes/GONE").get("campaignId")).isEqualTo(id);
        var refused = api.post("/codes/GONE/validation", "{'customerId': 'c-1'}");
        assertThat(refused.get("reason")).isEqualTo("CAMPAIGN_DELETED");
    }

    @Test
    void theListIsNewestFirstInPages() {
        for (var n = 1; n <= 5; n++) {
            created("Campaign " + n);
        }
        var first = api.get("/campaigns?limit=3");
        assertThat(first.json().path("items")).hasSize(3);
        assertThat(first.get("items.0.name")).isEqualTo("Campaign 5");
        var second = api.get("/campaigns?limit=3&cursor=" + first.get("nextCursor"));
        assertThat(second.json().path("items")).hasSize(2);
        assertThat(second.get("items.1.name")).isEqualTo("Campaign 1");
        assertThat(second.json().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void theListIsSearchedByStatusAndByAnyPartOfTheName() {
        created("100% pizza");
        created("1000 pastas");
        api.put("/campaigns/" + created("Піца"), campaign("Піца").replace("ACTIVE", "INACTIVE"));
        assertThat(names("?status=INACTIVE")).containsExactly("Піца");
        assertThat(names("?name=PIZZA")).containsExactly("100% pizza");
        assertThat(names("?name={part}", "00%")).containsExactly("100% pizza");
        assertThat(names("?name={part}", "_")).isEmpty();
        assertThat(names("?name=!")).isEmpty();
        assertThat(names("?name={part}", "%".repeat(256))).isEmpty();
        assertThat(names("?status=ACTIVE&name=0")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"status=PAUSED,status", "limit=0,limit", "limit=501,limit", "limit=x,limit", "cursor=forged,cursor"})
    void aWrongQueryIsRefusedAndNamed(String query, String field) {
        assertThat(api.get("/campaigns?" + query).badFields()).isEqualTo(field);
    }

    @Test
    void aSearchTextThatIsTooLongIsRefused() {
        assertThat(api.get("/campaigns?name=" + "x".repeat(257)).badFields()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "99999999999999999999", "1 or 1=1", "01"})
    void anIdThatIsNoneIsNotFound(String id) {
        var unknown = api.get("/campaigns/999999999");
        assertThat(unknown.status()).isEqualTo(404);
        var answer = api.get("/campaigns/{id}", id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.get("detail")).isEqualTo(unknown.get("detail"));
    }

    @Test
    void anotherAccountsCampaignDoesNotExistWhateverIsDoneToIt() {
        var id = created("Mine");
        api.post("/campaigns/" + id + "/codes", "{'code': 'MINE'}");
        var before = api.get("/campaigns/" + id).text();
        var stranger = accounts.api(accounts.open());
        for (var answer : List.<Answer>of(
                stranger.get("/campaigns/" + id),
                stranger.put("/campaigns/" + id, campaign("Stolen")),
                stranger.delete("/campaigns/" + id),
                stranger.get("/campaigns/" + id + "/codes"),
                stranger.get("/campaigns/" + id + "/codes.csv"),
                stranger.post("/campaigns/" + id + "/codes", "{'code': 'STOLEN'}"),
                stranger.post("/campaigns/" + id + "/codes", "{'count': 5}"),
                stranger.post("/campaigns/" + id + "/codes", "text/csv", "STOLEN"))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.get("detail")).isEqualTo("There is no such campaign.");
        }
        assertThat(stranger.get("/campaigns").json().path("items")).isEmpty();
        assertThat(stranger.get("/campaigns?name=Mine").json().path("items")).isEmpty();
        assertThat(api.get("/campaigns/" + id).text()).isEqualTo(before);
        assertThat(api.get("/campaigns/" + id + "/codes").json().path("items")).hasSize(1);
    }

    @Test
    void aKeyThatReadsCannotChange() {
        var account = accounts.open();
        var reader = accounts.api(account, Set.of(Scope.READ));
        var id = accounts.api(account).post("/campaigns", campaign("Mine")).get("id");
        assertThat(reader.get("/campaigns/" + id).status()).isEqualTo(200);
        assertThat(reader.post("/campaigns", campaign("x")).status()).isEqualTo(403);
        assertThat(reader.put("/campaigns/" + id, campaign("x")).status()).isEqualTo(403);
        assertThat(reader.delete("/campaigns/" + id).status()).isEqualTo(403);
        assertThat(reader.post("/campaigns/" + id + "/codes", "{'code': 'PIZZA'}")
                        .status())
                .isEqualTo(403);
        assertThat(reader.post("/codes/PIZZA/revocation", "{'reason': 'x'}").status())
                .isEqualTo(403);
        assertThat(reader.post("/codes/PIZZA/validation", "{'customerId': 'c-1'}")
                        .status())
                .isEqualTo(403);
    }
}

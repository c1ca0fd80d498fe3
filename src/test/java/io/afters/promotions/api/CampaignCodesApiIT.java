package io.afters.promotions.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.afters.testing.AftersIT;
import io.afters.testing.TestAccounts;
import io.afters.testing.TestApi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AftersIT
class CampaignCodesApiIT {
    @Autowired
    TestAccounts accounts;

    TestApi api;
    String campaign;

    @BeforeEach
    void openACampaign() {
        api = accounts.api(accounts.open());
        campaign = campaign("");
    }

    private String campaign(String more) {
        return "/campaigns/"
                + api.post("/campaigns", "{'name': 'x', 'discount': {'type': 'FREE_DELIVERY'}" + more + "}")
                        .get("id");
    }

    private TestApi.Answer add(String body) {
        return api.post(campaign + "/codes", body);
    }

    private List<String> codes(String query, Object... variables) {
        var codes = new ArrayList<String>();
        api.get(campaign + "/codes" + query, variables)
                .json()
                .path("items")
                .forEach(item -> codes.add(item.path("code").asString()));
        return codes;
    }

    private void use(String code, String customer, String order) {
        var answer = api.post(
                "/codes/" + code + "/redemptions", "{'customerId': '" + customer + "', 'orderId': '" + order + "'}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @Test
    void aCodeWithAChosenNameIsStoredInCapitals() {
        var made = add("{'code': 'Pizza-2026_x', 'customerId': null}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.get("code")).isEqualTo("PIZZA-2026_X");
        assertThat(made.get("status")).isEqualTo("AVAILABLE");
        assertThat("/campaigns/" + made.get("campaignId")).isEqualTo(campaign);
        assertThat(made.json().get("customerId").isNull()).isTrue();
        assertThat(made.json().get("taskId").isNull()).isTrue();
        assertThat(made.json().get("uses")).isEmpty();
        assertThat(api.get("/codes/pIZZA-2026_x").json()).isEqualTo(made.json());
    }

    @Test
    void aCodeCanBeMadeForOneCustomerWhomNobodyHasToldOfYet() {
        var made = add("{'code': 'PIZZA', 'customerId': 'Bob '}");
        assertThat(made.get("status")).isEqualTo("ASSIGNED");
        assertThat(made.get("customerId")).isEqualTo("Bob ");
    }

    @Test
    void aCodeThatTheAccountHasInAnyCampaignIsTaken() {
        add("{'code': 'PIZZA'}");
        assertThat(add("{'code': 'pizza'}").status()).isEqualTo(409);
        api.delete(campaign);
        campaign = campaign("");
        assertThat(add("{'code': 'Pizza'}").status()).isEqualTo(409);
        api = accounts.api(accounts.open());
        campaign = campaign("");
        assertThat(add("{'code': 'PIZZA'}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}|code",
                "{'code': null, 'count': null}|code",
                "{'code': 'PIZZA', 'count': 5}|count",
                "{'count': 5, 'customerId': 'c-1'}|customerId",
                "{'code': 'AB'}|code",
                "{'code': ''}|code",
                "{'code': 'A B C'}|code",
                "{'code': 'ＰＩＺＺＡ'}|code",
                "{'code': 'ABC\\u0000'}|code",
                "{'code': 5}|code",
                "{'code': '123456789012345678901234567890123'}|code",
                "{'code': 'PIZZA', 'customerId': ''}|customerId",
                "{'code': 'PIZZA', 'customerId': 5}|customerId",
                "{'code': 'PIZZA', 'customerId': 'a\\u0000'}|customerId",
                "{'count': 0}|count",
                "{'count': -1}|count",
                "{'count': 1001000}|count",
                "{'count': 1.5}|count",
                "{'count': '5'}|count",
                "{'count': true}|count",
                "{'count': 1e18}|count",
                "{'code': 'PIZZA', 'status': 'USED'}|status",
            })
    void whatIsWrongIsRefusedAndNamed(String body, String field) {
        var answer = add(body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.badFields()).isEqualTo(field);
        assertThat(codes("")).isEmpty();
    }

    @Test
    void manyCodesAreMadeInTheBackgroundWithProgressAndCanBeStopped() {
        var started = add("{'count': 1000000}");
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        var job = "/jobs/" + started.get("jobId");
        assertThat(api.get(job).text())
                .isEqualTo("{\"status\":\"RUNNING\",\"done\":0,\"total\":1000000,\"detail\":null}");
        var stranger = accounts.api(accounts.open());
        assertThat(stranger.get(job).status()).isEqualTo(404);
        assertThat(stranger.delete(job).status()).isEqualTo(404);
        assertThat(api.delete(job).status()).isEqualTo(204);
        assertThat(api.get(job).get("status")).isEqualTo("STOPPED");
        assertThat(api.delete(job).status()).isEqualTo(204);
        assertThat(api.get("/jobs/x").status()).isEqualTo(404);
    }

    @Test
    void theListIsNewestFirstInPagesThatShowEachCodeOnce() {
        var file = new StringBuilder();
        for (var n = 0; n < 120; n++) {
            file.append("CODE-").append(n).append('\n');
        }
        api.post(campaign + "/codes", "text/csv", file.toString());
        assertThat(codes("")).hasSize(50).first().isEqualTo("CODE-119");
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get(campaign + "/codes?limit=50" + cursor);
            page.json().path("items").forEach(item -> all.add(item.path("code").asString()));
            cursor = page.json().get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor");
        } while (!cursor.isEmpty());
        assertThat(all).hasSize(120).doesNotHaveDuplicates().last().isEqualTo("CODE-0");
    }

    @Test
    void eachStatusFindsItsCodesAndNoOthers() {
        campaign = campaign(", 'usesPerCode': 2");
        for (var code : List.of("FREE", "OLENAS", "HALF", "FULL", "GONE")) {
            add("{'code': '" + code + "'" + (code.equals("OLENAS") ? ", 'customerId': 'c-1'}" : "}"));
        }
        use("HALF", "c-1", "o-1");
        use("FULL", "c-1", "o-1");
        use("FULL", "c-2", "o-2");
        api.post("/codes/GONE/revocation", "{'reason': 'Misprint'}");
        assertThat(codes("?status=AVAILABLE")).containsExactly("HALF", "FREE");
        assertThat(codes("?status=ASSIGNED")).containsExactly("OLENAS");
        assertThat(codes("?status=USED")).containsExactly("FULL");
        assertThat(codes("?status=REVOKED")).containsExactly("GONE");
        assertThat(codes("?status=EXPIRED")).isEmpty();
        // From two uses to one: what was used once is used up now, and what was used twice still is.
        var offer = "{'name': 'x', 'discount': {'type': 'FREE_DELIVERY'}";
        api.put(campaign, offer + "}");
        assertThat(codes("?status=USED")).containsExactly("FULL", "HALF");
        assertThat(codes("?status=USED&limit=1")).containsExactly("FULL");
        api.put(campaign, offer + ", 'validUntil': '2020-01-01T00:00:00Z'}");
        assertThat(codes("?status=EXPIRED")).containsExactly("OLENAS", "FREE");
        assertThat(codes("?status=AVAILABLE")).isEmpty();
        assertThat(codes("?status=ASSIGNED")).isEmpty();
        assertThat(codes("?status=USED")).containsExactly("FULL", "HALF");
        assertThat(codes("?status=REVOKED")).containsExactly("GONE");
    }

    @Test
    void codesAreFoundByTheirCustomerAndByAPartOfTheirName() {
        add("{'code': 'PIZZA_1', 'customerId': 'Bob'}");
        add("{'code': 'PIZZA-2', 'customerId': 'bob'}");
        assertThat(codes("?customerId=Bob")).containsExactly("PIZZA_1");
        assertThat(codes("?customerId=bob&status=ASSIGNED")).containsExactly("PIZZA-2");
        assertThat(codes("?customerId=bob&status=USED")).isEmpty();
        assertThat(codes("?customerId=nobody")).isEmpty();
        assertThat(codes("?q=izza_")).containsExactly("PIZZA_1");
        assertThat(codes("?q={part}", "%")).isEmpty();
        assertThat(codes("?q={part}", "пі")).isEmpty();
        assertThat(codes("?q=a-2")).containsExactly("PIZZA-2");
        assertThat(api.get(campaign + "/codes?q=" + "x".repeat(257)).badFields())
                .isEqualTo("q");
        assertThat(api.get(campaign + "/codes?status=NEW").badFields()).isEqualTo("status");
    }

    @Test
    void aFileBecomesCodesAndEachLineThatDoesNotIsReported() {
        add("{'code': 'TAKEN'}");
        var report = api.post(
                campaign + "/codes",
                "text/csv;charset=utf-8",
                "\uFEFFcode,customerId\nPIZZA,c-1\ntaken\npizza\nx\n\nPASTA,\"c,2\"\n=CMD,c-1\n");
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.json().get("imported").asInt()).isEqualTo(2);
        assertThat(report.json().get("refused").asInt()).isEqualTo(4);
        var lines = new ArrayList<String>();
        report.json()
                .get("rejected")
                .forEach(line -> lines.add(
                        line.get("line").asInt() + " " + line.get("code").asString() + " "
                                + line.get("errors").get(0).get("message").asString()));
        assertThat(lines)
                .containsExactly(
                        "3 taken is taken",
                        "4 pizza stands in line 2 already",
                        "5 x must be 3 to 32 letters (A to Z), digits, - and _",
                        "8 =CMD must be 3 to 32 letters (A to Z), digits, - and _");
        assertThat(codes("")).containsExactly("PASTA", "PIZZA", "TAKEN");
        assertThat(api.get("/codes/PASTA").get("customerId")).isEqualTo("c,2");
        var again = api.post(campaign + "/codes", "text/csv", "PIZZA\nPASTA\n");
        assertThat(again.json().get("imported").asInt()).isZero();
    }

    @Test
    void aFileThatIsNoCsvIsRefusedAsAWhole() {
        assertThat(api.post(campaign + "/codes", "text/csv", "PIZZA\n" + ",".repeat(1_000_000))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(campaign + "/codes", "text/csv", "\"PIZZA\nPASTA").status())
                .isEqualTo(400);
        assertThat(api.post(campaign + "/codes", "text/csv;charset=latin1", "PIZZA")
                        .status())
                .isEqualTo(400);
        assertThat(codes("")).isEmpty();
    }

    @Test
    void theExportHasTheSameCodesAsTheListAndSurvivesASpreadsheet() {
        add("{'code': '-PIZZA', 'customerId': '=cmd|x'}");
        add("{'code': 'PASTA', 'customerId': 'a;b,\\\"c\\\"'}");
        add("{'code': 'SALAD'}");
        use("SALAD", "c-1", "o-1");
        var export = api.get(campaign + "/codes.csv");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.response().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        var rows = CsvReader.builder().ofCsvRecord(export.text()).stream().toList();
        assertThat(rows.getFirst().getFields()).startsWith("code", "status", "customerId", "taskId");
        assertThat(rows.get(1).getFields())
                .startsWith("SALAD", "USED", "")
                .element(6)
                .isEqualTo("1");
        assertThat(rows.get(2).getFields()).startsWith("PASTA", "ASSIGNED", "a;b,\"c\"");
        assertThat(rows.get(3).getFields()).startsWith("'-PIZZA", "ASSIGNED", "'=cmd|x");
        assertThat(export.text()).contains("\r\n");
        assertThat(api.get(campaign + "/codes.csv?status=USED").text().lines()).hasSize(2);
        assertThat(api.get(campaign + "/codes.csv?customerId=nobody").text().lines())
                .hasSize(1);
        assertThat(api.get(campaign + "/codes.csv?status=X").badFields()).isEqualTo("status");
        assertThat(api.get("/campaigns/999999999/codes.csv").status()).isEqualTo(404);
    }

    @Test
    void anExportOfMoreThanOnePageHasEveryCodeOnce() {
        var file = new StringBuilder();
        for (var n = 0; n < 2500; n++) {
            file.append("CODE-").append(n).append('\n');
        }
        assertThat(api.post(campaign + "/codes", "text/csv", file.toString())
                        .json()
                        .get("imported")
                        .asInt())
                .isEqualTo(2500);
        var lines = api.get(campaign + "/codes.csv").text().lines().toList();
        assertThat(lines).hasSize(2501).doesNotHaveDuplicates();
    }
}

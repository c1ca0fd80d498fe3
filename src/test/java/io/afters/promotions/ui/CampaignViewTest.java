package io.afters.promotions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.audit.AuditTrail;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.CodeJobs;
import io.afters.promotions.Discount;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.PromoCodes;
import io.afters.shared.NotFound;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import io.afters.testing.SessionStorage;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

class CampaignViewTest extends AtTheRestaurant {
    @Autowired
    private PromoCampaigns campaigns;

    @Autowired
    private PromoCodes codes;

    @Autowired
    private CodeJobs jobs;

    @Autowired
    private CodeDownloads downloads;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private CodeRows codeRows;

    private static <V, F extends AbstractField<?, V>> void type(Class<F> kind, String label, V value) {
        _setValue(_get(kind, spec -> spec.withLabel(label)), value, true);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // whatever is chosen from
    private static <V> void choose(String label, V value) {
        _setValue((Select<V>) _get(Select.class, spec -> spec.withLabel(label)), value, true);
    }

    private String code(String campaign, String json) {
        var answer = kitchen.api().post("/campaigns/" + campaign + "/codes", json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        panel.resume();
        return answer.get("code");
    }

    @Test
    void aCampaignIsMadeByTypingAndClicking() {
        enter(Role.MARKETER, "campaigns/new");

        type(TextField.class, "Name", "Winter");
        choose("Discount type", Discount.Type.FIXED);
        type(BigDecimalField.class, "Discount value", new BigDecimal("50"));
        type(BigDecimalField.class, "Minimum order price", new BigDecimal("300"));
        _setValue(
                _get(MomentField.class, spec -> spec.withLabel("Valid until")),
                LocalDateTime.of(2027, 1, 1, 0, 0),
                true);
        type(IntegerField.class, "Uses per code", 2);
        type(IntegerField.class, "Codes limit per customer", 1);
        type(TextArea.class, "Activation note", "Enjoy!");
        assertThat(Screen.text())
                .contains(
                        "off orders from",
                        "until the end of 31 December 2026, up to 2 times per code, 1 code per guest.");
        _click(Screen.button("Save"));

        var made = campaigns.page(account, null, null, Long.MAX_VALUE, 10).getFirst();
        assertThat(made.name()).isEqualTo("Winter");
        assertThat(made.discount().type()).isEqualTo(Discount.Type.FIXED);
        assertThat(made.usesPerCode()).isEqualTo(2);
        assertThat(made.codesPerCustomer()).isEqualTo(1);
        assertThat(made.validUntil())
                .isEqualTo(LocalDateTime.of(2027, 1, 1, 0, 0)
                        .atZone(account.zone())
                        .toInstant());
        assertThat(panel.location()).isEqualTo("campaigns/" + made.id() + "?tab=general");
    }

    @Test
    void onlyTheFieldsThatTheTypeNeedsAreThere() {
        enter(Role.MARKETER, "campaigns/new");
        for (var label : List.of("Discount value", "Minimum order price")) {
            _assertOne(BigDecimalField.class, spec -> spec.withLabel(label));
        }
        _assertNone(TextField.class, spec -> spec.withLabel("Gift"));

        choose("Discount type", Discount.Type.GIFT);
        _assertOne(TextField.class, spec -> spec.withLabel("Gift"));
        _assertNone(BigDecimalField.class, spec -> spec.withLabel("Discount value"));

        choose("Discount type", Discount.Type.FREE_DELIVERY);
        _assertNone(TextField.class, spec -> spec.withLabel("Gift"));
        _assertNone(BigDecimalField.class, spec -> spec.withLabel("Discount value"));
    }

    @Test
    void mistakesAreToldAtTheirFields() {
        enter(Role.MARKETER, "campaigns/new");
        type(BigDecimalField.class, "Discount value", new BigDecimal("120"));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Uses per code")), null, true);
        _setValue(
                _get(MomentField.class, spec -> spec.withLabel("Valid from")),
                LocalDateTime.of(2027, 1, 2, 0, 0),
                true);
        _setValue(
                _get(MomentField.class, spec -> spec.withLabel("Valid until")),
                LocalDateTime.of(2027, 1, 1, 0, 0),
                true);

        _click(Screen.button("Save"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getErrorMessage())
                .isEqualTo("Enter something here.");
        assertThat(_get(BigDecimalField.class, spec -> spec.withLabel("Discount value"))
                        .getErrorMessage())
                .isEqualTo("Enter more than 0 and at most 100.");
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Uses per code"))
                        .getErrorMessage())
                .isEqualTo("A whole number from 1 to 1000000.");
        assertThat(_get(MomentField.class, spec -> spec.withLabel("Valid until"))
                        .getErrorMessage())
                .isEqualTo("Enter a moment after “Valid from”.");
        assertThat(campaigns.count(account, null, null)).isZero();
    }

    @Test
    void theSecondSaveShowsWhatTheFirstHasChangedAndOverwritesNothing() {
        var id = kitchen.campaign();
        enter(Role.MARKETER, "campaigns/" + id);
        type(TextField.class, "Name", "Mine");
        var before = campaigns.get(account, Long.parseLong(id));
        kitchen.api()
                .put(
                        "/campaigns/" + id,
                        "{'name': 'Ten off', 'discount': {'type': 'PERCENT', 'value': '15'}, 'version': "
                                + before.version() + "}");
        panel.resume();

        _click(Screen.button("Save"));

        assertThat(Screen.text()).contains("Discount value: 10 → 15");
        assertThat(campaigns.get(account, Long.parseLong(id)).name()).isEqualTo("Ten off");
        _click(Screen.button("Take over their changes"));
        _click(Screen.button("Save"));
        assertThat(campaigns.get(account, Long.parseLong(id)))
                .satisfies(it -> assertThat(it.name()).isEqualTo("Mine"))
                .satisfies(it -> assertThat(it.discount().value()).isEqualByComparingTo("15"));
    }

    @Test
    void whatIsTypedIsKeptFromTabToTabAndAskedForBeforeLeaving() {
        var id = kitchen.campaign();
        enter(Role.MARKETER, "campaigns/" + id);
        type(TextField.class, "Name", "Half done");

        panel.go("campaigns/" + id + "?tab=codes&status=USED");
        _assertNone(ConfirmDialog.class);
        panel.go("campaigns/" + id + "?tab=general");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
                .isEqualTo("Half done");

        panel.go("campaigns");
        _assertOne(ConfirmDialog.class);
    }

    @Test
    void whatWasTypedIsOfferedAfterTheSessionWasLost() {
        var browser = new SessionStorage();
        var id = kitchen.campaign();
        var me = accounts.staff(account, Role.MARKETER);
        browser.open(panel, me, "campaigns/" + id);
        type(TextField.class, "Name", "Typed for an hour");
        type(BigDecimalField.class, "Minimum order price", new BigDecimal("99.50"));
        browser.answer();
        panel.leave();
        browser.open(panel, me, "campaigns/" + id);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
                .isEqualTo("Ten off");
        _click(Screen.button("Take them up"));
        _click(Screen.button("Save"));
        browser.answer();

        var saved = campaigns.get(account, Long.parseLong(id));
        assertThat(saved.name()).isEqualTo("Typed for an hour");
        assertThat(saved.minOrderPrice()).isEqualByComparingTo("99.50");
        assertThat(browser.isEmpty()).isTrue();
    }

    @Test
    void whatWasTypedBeforeTheSessionWasLostOverwritesNothingThatSomebodyElseSaved() {
        var browser = new SessionStorage();
        var id = kitchen.campaign();
        var me = accounts.staff(account, Role.MARKETER);
        browser.open(panel, me, "campaigns/" + id);
        type(TextField.class, "Name", "Mine");
        browser.answer();
        var before = campaigns.get(account, Long.parseLong(id));
        panel.leave();
        kitchen.api()
                .put(
                        "/campaigns/" + id,
                        "{'name': 'Ten off', 'discount': {'type': 'PERCENT', 'value': '15'}, 'version': "
                                + before.version() + "}");

        browser.open(panel, me, "campaigns/" + id);
        _click(Screen.button("Take them up"));
        assertThat(Screen.text()).contains("Discount value: 10 → 15");
        _click(Screen.button("Take over their changes"));
        _click(Screen.button("Save"));

        assertThat(campaigns.get(account, Long.parseLong(id)))
                .satisfies(it -> assertThat(it.name()).isEqualTo("Mine"))
                .satisfies(it -> assertThat(it.discount().value()).isEqualByComparingTo("15"));
    }

    @Test
    void aCopyBeginsInactiveUnderAnotherName() {
        var id = kitchen.campaign();
        enter(Role.MARKETER, "campaigns/new?from=" + id);
        _click(Screen.button("Save"));

        var copy = campaigns.page(account, null, null, Long.MAX_VALUE, 10).getFirst();
        assertThat(copy.name()).isEqualTo("Ten off (copy)");
        assertThat(copy.status()).isEqualTo(CampaignStatus.INACTIVE);
    }

    @Test
    void supportReadsTheFormAndTheCodesAndChangesNothing() {
        var id = kitchen.campaign();
        code(id, "{'code': 'FREE-ONE'}");
        enter(Role.SUPPORT, "campaigns/" + id);

        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isReadOnly())
                .isTrue();
        _assertNone(Button.class, spec -> spec.withText("Save"));

        panel.go("campaigns/" + id + "?tab=generator");
        _assertNone(Button.class, spec -> spec.withText("Generate"));

        panel.go("campaigns/" + id + "?tab=codes");
        assertThat(Screen.rows()).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("Revoke"));
        assertThatThrownBy(() -> downloads.codes(id, Map.of(), new MockHttpServletResponse()))
                .isInstanceOf(AccessDeniedException.class);
        var free = codes.get(account, "FREE-ONE");
        assertThatThrownBy(() -> codeRows.revoke(List.of(free), "Because")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCodeIsMadeByHand() {
        var id = kitchen.campaign();
        enter(Role.MARKETER, "campaigns/" + id + "?tab=generator");

        type(TextField.class, "Code name", "no");
        _click(Screen.button("Add code"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Code name")).getErrorMessage())
                .contains("3 to 32 letters");

        type(TextField.class, "Code name", "Winter-26");
        _click(Screen.button("Add code"));
        assertThat(codes.get(account, "WINTER-26").campaignId()).isEqualTo(Long.parseLong(id));

        type(TextField.class, "Code name", "winter-26");
        _click(Screen.button("Add code"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Code name")).getErrorMessage())
                .contains("such a code already");
        assertThat(audit.of(account.id(), "PromoCode", "WINTER-26"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("CREATED"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void aNumberThatCanNotBeGeneratedIsRefusedAtItsField(int quantity) {
        enter(Role.MARKETER, "campaigns/" + kitchen.campaign() + "?tab=generator");

        type(IntegerField.class, "Quantity", quantity);
        _click(Screen.button("Generate"));

        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Quantity")).getErrorMessage())
                .isEqualTo("A whole number from 1 to 1000000.");
    }

    @Test
    void workInTheBackgroundIsSeenByEverybodyAndCanBeStopped() {
        var id = kitchen.campaign();
        enter(Role.MARKETER, "campaigns/" + id + "?tab=generator");
        type(IntegerField.class, "Quantity", 5_000);
        _click(Screen.button("Generate"));
        assertThat(Screen.text()).contains("5,000 random codes", "At work");

        enter(Role.ADMIN, "campaigns/" + id + "?tab=generator");
        _click(Screen.button("Stop"));

        assertThat(Screen.text()).contains("Stopped");
        assertThat(jobs.ofCampaign(account, Long.parseLong(id)).getFirst().isRunning())
                .isFalse();
    }

    @Test
    void anInactiveCampaignSaysThatItsCodesAreRefused() {
        var id = kitchen.campaign();
        enter(Role.MARKETER, "campaigns/" + id + "?tab=generator");
        assertThat(Screen.text()).doesNotContain("This campaign is inactive");

        campaigns.turn(CampaignStatus.INACTIVE, account, Long.parseLong(id), accounts.staff(account, Role.ADMIN));
        panel.poll();

        assertThat(Screen.text()).contains("This campaign is inactive");
    }

    @Test
    void aCodeIsRevokedWithAReason() {
        var id = kitchen.campaign();
        code(id, "{'code': 'FREE-ONE'}");
        enter(Role.MARKETER, "campaigns/" + id + "?tab=codes");
        var open = codes.get(account, "FREE-ONE").id();

        panel.go("campaigns/" + id + "?tab=codes&code=" + open);
        assertThat(Screen.text()).contains("Its life", "Made by hand by");
        _click(revokeInDialog());
        _click(Screen.button("Revoke 1 code"));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Reason")).getErrorMessage())
                .isEqualTo("Enter something here.");
        type(TextField.class, "Reason", "Printed twice");
        _click(Screen.button("Revoke 1 code"));

        assertThat(codes.get(account, "FREE-ONE").revokeReason()).isEqualTo("Printed twice");
        assertThat(Screen.notices()).contains("1 code is revoked.");
        assertThat(Screen.rows()).singleElement().asString().contains("Revoked");
        assertThat(audit.of(account.id(), "PromoCode", "FREE-ONE").getFirst().changes())
                .containsKey("revokeReason");
    }

    private static Button revokeInDialog() {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText("Revoke"));
    }

    @Test
    void theFileHasExactlyTheRowsOfTheListAndIsSafeInASpreadsheet() throws Exception {
        var id = kitchen.campaign();
        for (int n = 0; n < 7; n++) {
            code(id, "{'code': 'FREE-" + n + "'}");
            code(id, "{'code': '-SUM-" + n + "', 'customerId': '=cmd-" + n + "'}");
        }
        kitchen.api().post("/codes/FREE-3/revocation", "{'reason': '=HYPERLINK(1)'}");
        var queries = List.of(
                "tab=codes",
                "tab=codes&status=ASSIGNED",
                "tab=codes&status=REVOKED",
                "tab=codes&q=sum-1",
                "tab=codes&assignedFrom=2020-01-01&assignedTo=2199-12-31",
                "tab=codes&assignedTo=2020-01-01");
        var seen = new HashSet<Integer>();
        for (var query : queries) {
            enter(Role.MARKETER, "campaigns/" + id + "?" + query);
            var listed = Screen.rows();
            var response = new MockHttpServletResponse();
            downloads.codes(id, parameters(query), response);
            var lines = response.getContentAsString().lines().skip(1).toList();
            assertThat(lines).as(query).hasSameSizeAs(listed);
            for (int n = 0; n < lines.size(); n++) {
                var code = lines.get(n).split(",", 2)[0].replaceFirst("^'", "");
                assertThat(listed.get(n)).contains("code=" + code + ",");
            }
            assertThat(response.getContentAsString())
                    .doesNotContain(",=")
                    .doesNotContain("\n=")
                    .doesNotContain("\n-");
            assertThat(response.getHeader("Content-Disposition")).contains("Ten off 20");
            seen.add(lines.size());
        }
        assertThat(seen).contains(0, 1, 7, 14);
        assertThat(audit.of(account.id(), "PromoCampaign", id))
                .filteredOn(entry -> entry.action().equals("EXPORTED"))
                .hasSize(queries.size());
    }

    private static Map<String, String> parameters(String query) {
        var map = new HashMap<String, String>();
        for (var part : query.split("&", -1)) {
            map.put(part.split("=", 2)[0], part.split("=", 2)[1]);
        }
        return map;
    }

    @Test
    void filtersThatCanNotBeReadAreNone() {
        var id = kitchen.campaign();
        code(id, "{'code': 'FREE-ONE'}");

        enter(
                Role.SUPPORT,
                "campaigns/" + id
                        + "?tab=codes&status=SOLD&customer=0&assignedFrom=yesterday&assignedTo=2026-02-31&code=99");

        assertThat(Screen.rows()).hasSize(1);
    }

    @Test
    void aCustomerFilterFindsTheirCodesAlone() {
        var id = kitchen.campaign();
        code(id, "{'code': 'FREE-ONE'}");
        code(id, "{'code': 'FOR-ANNA', 'customerId': 'anna'}");
        var anna = codes.get(account, "FOR-ANNA").customerId();

        enter(Role.SUPPORT, "campaigns/" + id + "?tab=codes&customer=" + anna);

        assertThat(Screen.rows()).singleElement().asString().contains("FOR-ANNA");
    }

    @Test
    void nothingOfAnotherAccountIsHereWhateverTheAddress() {
        var id = kitchen.campaign();
        code(id, "{'code': 'SECRET'}");
        var stranger = accounts.staff(accounts.open(), Role.ADMIN);

        for (var path : List.of(id, id + "?tab=codes", id + "?tab=generator", "new?from=" + id)) {
            panel.enter(stranger, "campaigns/" + path);
            assertThat(Screen.text()).as(path).contains("There is nothing here").doesNotContain("Ten off", "SECRET");
        }
        assertThatThrownBy(() -> downloads.codes(id, Map.of(), new MockHttpServletResponse()))
                .isInstanceOf(NotFound.class);
        assertThat(codes.get(account, "SECRET").revokedAt()).isNull();
    }
}

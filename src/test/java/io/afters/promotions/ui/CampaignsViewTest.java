package io.afters.promotions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.accounts.Role;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.PromoCampaigns;
import io.afters.testing.AtTheRestaurant;
import io.afters.testing.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class CampaignsViewTest extends AtTheRestaurant {
    @Autowired
    private PromoCampaigns campaigns;

    @Autowired
    private CampaignChanges changes;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSeesTheCampaignsWithTheirCodesCounted(Role role) {
        var campaign = kitchen.campaign();
        code(campaign, "{'code': 'FREE-ONE'}");
        code(campaign, "{'code': 'FREE-TWO'}");
        code(campaign, "{'code': 'FOR-ANNA', 'customerId': 'anna'}");

        enter(role, "campaigns");

        assertThat(Screen.rows())
                .singleElement()
                .asString()
                .contains("Ten off", "Active", "10 % off", "2 available", "1 assigned", "?tab=codes&status=ASSIGNED");
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        enter(Role.MARKETER, "campaigns");

        assertThat(Screen.grid().getEmptyStateComponent().getElement().getTextRecursively())
                .contains("No campaigns yet");
    }

    @Test
    void theCodesOfACampaignTellWhoUsedThem() {
        var campaign = kitchen.campaign();
        code(campaign, "{'code': 'FOR-ANNA', 'customerId': 'anna'}");
        kitchen.api()
                .post("/codes/FOR-ANNA/redemptions", "{'customerId': 'anna', 'orderId': 'o-7', 'orderTotal': '50.00'}");

        enter(Role.SUPPORT, "campaigns/" + campaign + "?tab=codes");

        assertThat(Screen.rows()).singleElement().asString().contains("FOR-ANNA", "Used", "anna", "order o-7");
    }

    @Test
    void aClickSwitchesACampaignOffAndTheUndoOnAgain() {
        var campaign = kitchen.campaign();
        enter(Role.MARKETER, "campaigns");

        changes.turn(CampaignStatus.INACTIVE, Long.parseLong(campaign), "Ten off", () -> {});
        assertThat(campaigns.get(account, Long.parseLong(campaign)).isActive()).isFalse();

        _click(Screen.button("Undo"));
        assertThat(campaigns.get(account, Long.parseLong(campaign)).isActive()).isTrue();
    }

    @Test
    void deletingNamesTheCampaignItsLiveCodesAndTheScenariosThatPointToIt() {
        var campaign = kitchen.campaign();
        code(campaign, "{'code': 'FREE-ONE'}");
        code(campaign, "{'code': 'FREE-TWO'}");
        kitchen.api().post("/codes/FREE-TWO/revocation", "{'reason': 'Misprint'}");
        kitchen.scenario(
                "name",
                "'Free pizza'",
                "actions",
                "{'promoCode': {'campaignId': '" + campaign + "', 'expiration': {'period': 'DAY', 'value': 7}}}");
        enter(Role.ADMIN, "campaigns");

        changes.delete(Long.parseLong(campaign), "Ten off", () -> {});

        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("header")).isEqualTo("Delete “Ten off”?");
        assertThat(dialog.getElement().getProperty("message"))
                .contains("1 code can no longer be redeemed", "“Free pizza”", "kept for the audit");
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(campaigns.getEvenDeleted(account, Long.parseLong(campaign)).isDeleted())
                .isTrue();
        panel.poll();
        assertThat(Screen.rows()).isEmpty();
    }

    @Test
    void supportNeitherMakesNorChangesCampaigns() {
        kitchen.campaign();
        enter(Role.SUPPORT, "campaigns");

        _assertNone(Button.class, spec -> spec.withText("New campaign"));
        assertThat(changes.allowed()).isFalse();

        panel.go("campaigns/new");
        assertThat(panel.location()).isEqualTo("campaigns");
    }

    @Test
    void theUrlHoldsTheSearchForACode() {
        var campaign = kitchen.campaign();
        code(campaign, "{'code': 'SUMMER'}");
        code(campaign, "{'code': 'WINTER'}");
        enter(Role.SUPPORT, "campaigns/" + campaign + "?q=summ&status=AVAILABLE");
        assertThat(Screen.rows()).singleElement().asString().contains("SUMMER");

        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Part of a code")), "wint", true);

        assertThat(panel.location()).isEqualTo("campaigns/" + campaign + "?q=wint&tab=codes&status=AVAILABLE");
        assertThat(Screen.rows()).singleElement().asString().contains("WINTER");
    }

    @Test
    void theListOfCodesFollowsWhatHappens() {
        var campaign = kitchen.campaign();
        enter(Role.SUPPORT, "campaigns/" + campaign + "?tab=codes");
        assertThat(Screen.rows()).isEmpty();

        code(campaign, "{'code': 'JUST-NOW'}");
        panel.poll();

        assertThat(Screen.rows()).singleElement().asString().contains("JUST-NOW");
        assertThat(Screen.text()).contains("1 code");
    }

    @Test
    void theCodesOfADeletedCampaignStayToBeSeen() {
        var campaign = kitchen.campaign();
        code(campaign, "{'code': 'REMEMBER'}");
        kitchen.api().delete("/campaigns/" + campaign);

        enter(Role.ADMIN, "campaigns/" + campaign + "?tab=codes");

        assertThat(Screen.text()).contains("Deleted");
        assertThat(Screen.rows()).hasSize(1);
    }

    @Test
    void aCampaignOfAnotherAccountIsNotFound() {
        var campaign = kitchen.campaign();
        code(campaign, "{'code': 'SECRET'}");
        var stranger = accounts.staff(accounts.open(), Role.ADMIN);

        panel.enter(stranger, "campaigns/" + campaign);
        assertThat(Screen.text()).contains("There is nothing here").doesNotContain("Ten off", "SECRET");

        panel.go("campaigns");
        assertThat(Screen.rows()).isEmpty();
    }

    @Test
    void anIdThatCannotBeOneIsNotFound() {
        enter(Role.ADMIN, "campaigns/..%00");

        assertThat(Screen.text()).contains("There is nothing here");
    }

    private void code(String campaign, String json) {
        var answer = kitchen.api().post("/campaigns/" + campaign + "/codes", json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
}

package io.afters.promotions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.accounts.Account;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.Discount;
import io.afters.shared.FieldProblem;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a campaign gives, in fields. What is open or wrong in it is told at the field. */
class CampaignForm extends Div {
    /** Stands for a number that nobody has entered: no campaign may have it. */
    private static final int NOTHING = -1;

    private final transient Account account;
    private final transient Mistakes mistakes;
    private final transient Map<String, HasValidator<?>> readable = new LinkedHashMap<>();
    private final TextField name;
    private final Select<CampaignStatus> status = new Select<>();
    private final Select<Discount.Type> type = new Select<>();
    private final BigDecimalField value;
    private final TextField gift;
    private final BigDecimalField least;
    private final MomentField from;
    private final MomentField until;
    private final TextArea note;
    private final IntegerField uses;
    private final IntegerField perCustomer;

    /** @param changed is told of every change that a person makes */
    CampaignForm(Account account, Runnable changed) {
        this.account = account;
        mistakes = new Mistakes(() -> {
            fit();
            changed.run();
        });
        name = mistakes.at("name", new TextField(getTranslation("campaign.name")));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setRequiredIndicatorVisible(true);
        choice("status", status, "campaign.status", List.of(CampaignStatus.values()));
        choice("discount.type", type, "discount.type", List.of(Discount.Type.values()));
        value = number("discount.value", "campaign.discount.value");
        gift = mistakes.at("discount.gift", new TextField(getTranslation("campaign.gift")));
        gift.setValueChangeMode(ValueChangeMode.EAGER);
        gift.setHelperText(getTranslation("campaign.gift.how"));
        least = number("minOrderPrice", "campaign.least");
        least.setSuffixComponent(new Span(account.currency().getCurrencyCode()));
        least.setHelperText(getTranslation("campaign.least.how"));
        from = moment("validFrom", "campaign.valid-from");
        until = moment("validUntil", "campaign.valid-until");
        note = mistakes.at("activationNote", new TextArea(getTranslation("campaign.note")));
        note.setHelperText(getTranslation("campaign.note.how"));
        note.setValueChangeMode(ValueChangeMode.EAGER);
        uses = whole("usesPerCode", "campaign.uses-per-code");
        perCustomer = whole("codesPerCustomer", "campaign.codes-per-customer");
        perCustomer.setHelperText(getTranslation("campaign.codes-per-customer.how"));
        addClassName("form-tab");
        add(
                new FormPart(name, FormPart.row(status)),
                new FormPart(FormPart.row(type, value, gift), least),
                new FormPart(FormPart.row(from, until)),
                new FormPart(FormPart.row(uses, perCustomer)),
                new FormPart(note));
    }

    private <T extends Enum<T>> void choice(String part, Select<T> field, String words, List<T> items) {
        mistakes.at(part, field);
        field.setLabel(getTranslation("campaign." + part));
        field.setItems(items);
        field.setItemLabelGenerator(item -> getTranslation(words + "." + item));
    }

    private BigDecimalField number(String part, String label) {
        var field = mistakes.at(part, new BigDecimalField(getTranslation(label)));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        readable.put(part, field);
        return field;
    }

    private IntegerField whole(String part, String label) {
        var field = mistakes.at(part, new IntegerField(getTranslation(label)));
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        readable.put(part, field);
        return field;
    }

    private MomentField moment(String part, String label) {
        var field = mistakes.at(
                part,
                new MomentField(
                        getTranslation(label),
                        getTranslation(label) + ", " + getTranslation("campaign.day"),
                        getTranslation(label) + ", " + getTranslation("campaign.time"),
                        account.zone()));
        field.setHelperText(getTranslation(label + ".how", account.zone().getId()));
        readable.put(part, field);
        return field;
    }

    void show(CampaignDraft draft) {
        mistakes.forget();
        name.setValue(draft.name());
        status.setValue(draft.status());
        var discount = draft.discount();
        type.setValue(discount.type());
        value.setValue(discount.value());
        gift.setValue(Objects.requireNonNullElse(discount.gift(), ""));
        least.setValue(draft.minOrderPrice());
        from.show(draft.validFrom());
        until.show(draft.validUntil());
        note.setValue(Objects.requireNonNullElse(draft.activationNote(), ""));
        uses.setValue(draft.usesPerCode() < 0 ? null : draft.usesPerCode());
        perCustomer.setValue(draft.codesPerCustomer() < 0 ? null : draft.codesPerCustomer());
        fit();
        mistakes.show(List.of());
    }

    /** Shows only what the type needs. */
    private void fit() {
        var chosen = type.getValue();
        value.setVisible(chosen.hasValue());
        value.setSuffixComponent(new Span(
                chosen == Discount.Type.PERCENT ? "%" : account.currency().getCurrencyCode()));
        gift.setVisible(chosen == Discount.Type.GIFT);
    }

    CampaignDraft draft() {
        var chosen = type.getValue();
        return new CampaignDraft(
                name.getValue(),
                status.getValue(),
                new Discount(
                        chosen,
                        chosen.hasValue() ? value.getValue() : null,
                        chosen == Discount.Type.GIFT ? gift.getValue() : null),
                least.getValue(),
                from.chosen(),
                until.chosen(),
                note.getValue(),
                Objects.requireNonNullElse(uses.getValue(), NOTHING),
                Objects.requireNonNullElse(perCustomer.getValue(), NOTHING));
    }

    /** Tells what is wrong with what somebody has touched. */
    void check(CampaignDraft draft) {
        mistakes.show(problems(draft));
    }

    /** Tells everything that is wrong. The first field that is; empty: nothing. */
    Optional<Component> mistake(CampaignDraft draft) {
        return mistake(problems(draft));
    }

    Optional<Component> mistake(List<FieldProblem> problems) {
        mistakes.tellAll();
        mistakes.show(problems);
        return mistakes.first();
    }

    private List<FieldProblem> problems(CampaignDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        readable.forEach((part, field) -> {
            if (isUnreadable(field)) {
                problems.add(new FieldProblem(part, "can not be read"));
            }
        });
        problems.addAll(draft.problems(account.currency()).list());
        return problems;
    }

    /** Whether something stands there of which the field can make nothing. */
    private static <V> boolean isUnreadable(HasValidator<V> field) {
        if (!(field instanceof Component component) || !(field instanceof HasValue<?, ?> holder) || !holder.isEmpty()) {
            return false;
        }
        @SuppressWarnings({"unchecked", "NullAway"}) // an empty field's value is what its validator is made for
        var result = field.getDefaultValidator().apply((V) holder.getValue(), new ValueContext(component));
        return result.isError();
    }

    void readOnly() {
        mistakes.readOnly();
    }
}

package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.afters.accounts.AccountDraft;
import io.afters.shared.FieldProblem;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Mistakes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fields of the account's settings. */
class AccountForm extends Div {
    private static final int LONGEST_NAME = 200;

    private final transient Mistakes mistakes;
    private final transient Places places;
    private final TextField name;
    private final ComboBox<String> zone;
    private final ComboBox<String> currency;
    private final ComboBox<String> country;
    private final ComboBox<String> language;
    private final IntegerField horizon;
    private final Checkbox scenarios;
    private final TimePicker quietFrom;
    private final TimePicker quietUntil;
    private final Paragraph quiet = new Paragraph();

    /** @param changed is told of every change that a person makes */
    AccountForm(Places places, Runnable changed) {
        this.places = places;
        mistakes = new Mistakes(changed);
        name = mistakes.at("name", new TextField(getTranslation("account.name")));
        name.setHelperText(getTranslation("account.name.how"));
        name.setMaxLength(LONGEST_NAME);
        zone = choice("timeZone", "account.zone", places::zone);
        currency = choice("currency", "account.currency", places::currency);
        country = choice("country", "account.country", places::country);
        language = choice("defaultLanguage", "account.language", places::language);
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(typed -> {
            language.setValue(typed.getDetail().strip());
            changed.run();
        });
        horizon = mistakes.at("historyHorizonHours", new IntegerField(getTranslation("account.horizon")));
        horizon.setHelperText(getTranslation("account.horizon.how"));
        scenarios = mistakes.watch(
                FormPart.toggle(getTranslation("account.scenarios"), getTranslation("account.scenarios.how")));
        for (var field : List.<Component>of(name, zone, currency, country, language, horizon)) {
            field.getElement().setProperty("required", true);
        }
        quietFrom = time("quietFrom", "account.quiet.from");
        quietUntil = time("quietUntil", "account.quiet.until");
        quiet.addClassName("second-line");
        quiet.getElement().setAttribute("aria-live", "polite");
        addClassName("form-tab");
        add(
                new FormPart(name, FormPart.row(zone, currency), FormPart.row(country, language)),
                new FormPart(scenarios, horizon),
                new FormPart(new H2(getTranslation("account.quiet")), FormPart.row(quietFrom, quietUntil), quiet));
    }

    private ComboBox<String> choice(String part, String key, UnaryOperator<String> label) {
        var field = mistakes.at(part, new ComboBox<String>(getTranslation(key)));
        field.setHelperText(getTranslation(key + ".how"));
        field.setItemLabelGenerator(label::apply);
        return field;
    }

    private TimePicker time(String part, String key) {
        var field = mistakes.at(part, new TimePicker(getTranslation(key)));
        // As times are shown everywhere else: by 24 hours.
        field.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        field.setStep(Duration.ofMinutes(30));
        field.setClearButtonVisible(true);
        return field;
    }

    void show(AccountDraft draft) {
        mistakes.forget();
        name.setValue(draft.name());
        choose(zone, Places.zones(draft.timeZone()), draft.timeZone());
        choose(currency, AccountDraft.currencies().stream().sorted().toList(), draft.currency());
        choose(country, places.countries(), draft.country());
        choose(language, places.languages(), draft.defaultLanguage());
        horizon.setValue(draft.historyHorizonHours());
        scenarios.setValue(draft.scenariosEnabled());
        quietFrom.setValue(draft.quietFrom());
        quietUntil.setValue(draft.quietUntil());
    }

    private static void choose(ComboBox<String> field, Collection<String> items, String value) {
        field.setItems(items);
        field.setValue(value);
    }

    AccountDraft draft() {
        return new AccountDraft(
                name.getValue(),
                value(zone),
                value(currency),
                value(country),
                value(language),
                horizon.getValue(),
                scenarios.getValue(),
                quietFrom.getValue(),
                quietUntil.getValue());
    }

    private static String value(ComboBox<String> field) {
        return Objects.requireNonNullElse(field.getValue(), "");
    }

    /** Tells what is wrong at the fields that somebody has touched. */
    void check(AccountDraft draft) {
        mistakes.show(draft.problems());
        quiet.setText(whatQuietHoursDo(draft));
    }

    private String whatQuietHoursDo(AccountDraft draft) {
        var from = draft.quietFrom();
        var until = draft.quietUntil();
        return from == null || until == null || from.equals(until)
                ? getTranslation("account.quiet.how")
                : getTranslation("account.quiet.told", from, until, draft.timeZone());
    }

    /** Tells everything that is wrong; the first field with a mistake. */
    Optional<Component> mistake(List<FieldProblem> problems) {
        mistakes.tellAll();
        mistakes.show(problems);
        return mistakes.first();
    }
}

package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.Setting;
import io.afters.shared.FieldProblem;
import io.afters.shared.ui.Mistakes;
import io.afters.shared.ui.Translations;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one kind of provider must be told: a field for each of its settings. */
class CarrierFields extends Div {
    private static final int LONGEST_TEXT = 1_000;
    /** By how the connection is protected, the port that mail servers usually have for it. */
    private static final Map<String, Integer> MAIL_PORTS = Map.of("STARTTLS", 587, "TLS", 465, "NONE", 25);

    private final transient GatewayKind kind;
    private final transient Mistakes mistakes;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param prefix where the settings are in the draft, such as {@code fallback.settings.} */
    CarrierFields(GatewayKind kind, String prefix, Runnable changed) {
        this.kind = kind;
        mistakes = new Mistakes(changed);
        addClassName("form-row");
        for (var setting : kind.settings()) {
            var field = field(setting, prefix + setting.name());
            // A choice always has a value; and neither its button nor a group may be called required (ARIA).
            var plain = !(field instanceof Select<?> || field instanceof CustomField<?>);
            field.getElement().setProperty("required", setting.required() && plain);
            fields.put(setting.name(), field);
            add(field);
        }
        if (kind.makes()) {
            var make = new Button(getTranslation("channels.make"), click -> {
                fill(kind.made());
                changed.run();
            });
            make.addClassName("wide-field");
            add(make);
        }
        if (mail()
                && fields.get("security") instanceof Select<?> security
                && fields.get("port") instanceof IntegerField port) {
            security.addValueChangeListener(change -> {
                if (change.isFromClient() && (port.isEmpty() || MAIL_PORTS.containsValue(port.getValue()))) {
                    port.setValue(MAIL_PORTS.get(String.valueOf(change.getValue())));
                    changed.run();
                }
            });
        }
    }

    private Component field(Setting setting, String at) {
        var label = label(setting.name());
        return switch (setting.type()) {
            case NUMBER -> helped(setting, mistakes.at(at, new IntegerField(label)));
            case SECRET -> {
                var file = setting.name().equals("serviceAccount");
                var secret = helped(setting, mistakes.at(at, new SecretField(label, file)));
                secret.setClassName("wide-field", file);
                yield secret;
            }
            case TEXT ->
                setting.name().equals("security")
                        ? helped(setting, mistakes.at(at, security(label)))
                        : helped(setting, mistakes.at(at, line(label)));
        };
    }

    private boolean mail() {
        return kind.provider() == Provider.SMTP;
    }

    private Select<String> security(String label) {
        var field = new Select<String>();
        field.setLabel(label);
        field.setItems(mail() ? List.of("STARTTLS", "TLS", "NONE") : List.of("NONE", "TLS"));
        var texts = mail() ? "channels.security." : "channels.security.SMPP.";
        field.setItemLabelGenerator(each -> field.getTranslation(texts + each));
        return field;
    }

    private static TextField line(String label) {
        var field = new TextField(label);
        field.setMaxLength(LONGEST_TEXT);
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("spellcheck", "false");
        return field;
    }

    private <F extends Component & HasHelper & HasSize> F helped(Setting setting, F field) {
        field.setHelperText(Translations.known("channels.how." + kind.provider() + "." + setting.name(), ""));
        return field;
    }

    /** What a provider usually wants, which is not the same as what can be left out. */
    private @Nullable Object usual(String name) {
        return switch (name) {
            case "security" -> mail() ? "STARTTLS" : "NONE";
            case "port" -> mail() ? MAIL_PORTS.get("STARTTLS") : null;
            default -> null;
        };
    }

    /** How people call a setting; one that this version has no word for, by its name. */
    static String label(String setting) {
        return Translations.known("channels.setting." + setting, setting);
    }

    /** @param values as the domain shows them; a secret only as being set */
    void show(Map<String, Object> values) {
        mistakes.forget();
        fields.forEach((name, field) -> {
            var value = values.getOrDefault(name, usual(name));
            switch (field) {
                case SecretField secret -> secret.show(value != null);
                case IntegerField number -> number.setValue(value instanceof Integer whole ? whole : null);
                case TextField text -> text.setValue(value == null ? "" : value.toString());
                case Select<?> choice -> choose(choice, value);
                default -> throw new IllegalStateException("A field for " + name);
            }
        });
    }

    @SuppressWarnings("unchecked") // all choices here are of texts
    private static void choose(Select<?> choice, @Nullable Object value) {
        ((Select<String>) choice).setValue(value == null ? null : value.toString());
    }

    /** What is typed in, by the names of the settings. */
    Map<String, @Nullable Object> values() {
        var values = new HashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> {
            var value = value(field);
            if (value != null && !value.toString().isEmpty()) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static @Nullable Object value(Component field) {
        return switch (field) {
            case SecretField secret -> secret.getValue();
            case IntegerField number -> number.getValue();
            case TextField text -> text.getValue().strip();
            case Select<?> choice -> choice.getValue();
            default -> null;
        };
    }

    /** Puts values in that nobody typed. */
    private void fill(Map<String, String> made) {
        made.forEach((name, value) -> {
            switch (fields.get(name)) {
                case SecretField secret -> secret.type(value);
                case TextField text -> text.setValue(value);
                case null, default -> throw new IllegalStateException("No field for " + name);
            }
        });
    }

    void check(List<FieldProblem> problems) {
        mistakes.show(problems);
    }

    Optional<Component> mistake(List<FieldProblem> problems) {
        mistakes.tellAll();
        mistakes.show(problems);
        return mistakes.first();
    }
}

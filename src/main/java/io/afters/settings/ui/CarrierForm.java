package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Provider;
import io.afters.shared.FieldProblem;
import io.afters.shared.ui.Mistakes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who carries messages, and what they must be told. */
class CarrierForm extends Div {
    private final transient Mistakes mistakes;
    private final Select<Provider> provider = new Select<>();
    private final Map<Provider, CarrierFields> fields = new EnumMap<>(Provider.class);

    /**
     * @param prefix where the carrier is in the draft: empty, or {@code fallback.}
     * @param changed is told of every change that a person makes
     */
    CarrierForm(List<GatewayKind> kinds, String prefix, String label, Runnable changed) {
        mistakes = new Mistakes(changed);
        provider.setLabel(label);
        provider.setItems(kinds.stream().map(GatewayKind::provider).toList());
        provider.setItemLabelGenerator(each -> getTranslation("provider." + each));
        provider.addValueChangeListener(change -> open());
        addClassName("carrier");
        add(mistakes.at(prefix + "provider", provider));
        for (var kind : kinds) {
            var part = new CarrierFields(kind, prefix + "settings.", changed);
            fields.put(kind.provider(), part);
            add(part);
        }
        open();
    }

    private void open() {
        fields.forEach((each, part) -> part.setVisible(
                each == provider.getValue() && part.getChildren().findAny().isPresent()));
    }

    /** @param values as the domain shows them */
    void show(@Nullable Provider chosen, Map<String, Object> values) {
        mistakes.forget();
        provider.setValue(chosen);
        fields.forEach((each, part) -> part.show(each == chosen ? values : Map.of()));
        open();
    }

    @Nullable Provider provider() {
        return provider.getValue();
    }

    Optional<CarrierFields> fields() {
        return Optional.ofNullable(fields.get(provider.getValue()));
    }

    CarrierDraft draft() {
        return new CarrierDraft(
                provider.getValue(), fields().map(CarrierFields::values).orElse(Map.of()));
    }

    void check(List<FieldProblem> problems) {
        mistakes.show(problems);
        fields().ifPresent(part -> part.check(problems));
    }

    Optional<Component> mistake(List<FieldProblem> problems) {
        mistakes.tellAll();
        mistakes.show(problems);
        var inside = fields().flatMap(part -> part.mistake(problems));
        return mistakes.first().or(() -> inside);
    }
}

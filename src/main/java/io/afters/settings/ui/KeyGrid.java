package io.afters.settings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import io.afters.shared.ui.FittingGrid;

/** The API keys as a list. On a narrow screen the first column tells everything. */
class KeyGrid extends FittingGrid<KeyRow> {
    private static final int PAGE = 100;

    KeyGrid(SerializableFunction<KeyRow, Component> menu) {
        super(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addColumn(key())
                .setHeader(getTranslation("keys.column.key"))
                .setFlexGrow(3)
                .setWidth("13rem");
        showFrom(
                0,
                addColumn(LitRenderer.<KeyRow>of("""
                                <div class="cell"><span class="told">${item.scopes}</span>
                                  <span class="second-line">${item.limit}</span></div>""")
                                .withProperty("scopes", KeyRow::scopes)
                                .withProperty("limit", KeyRow::limit))
                        .setHeader(getTranslation("keys.column.scopes"))
                        .setFlexGrow(3)
                        .setWidth("13rem"));
        showFrom(
                780,
                addColumn(time())
                        .setHeader(getTranslation("keys.column.used"))
                        .setFlexGrow(2)
                        .setWidth("9rem"));
        showFrom(
                0,
                addColumn(Standing.cell(KeyRow::standing))
                        .setHeader(getTranslation("keys.column.status"))
                        .setFlexGrow(1)
                        .setWidth("9rem"));
        showMenu(menu);
        getElement().setAttribute("aria-label", getTranslation("settings.keys"));
    }

    private LitRenderer<KeyRow> key() {
        return LitRenderer.<KeyRow>of("""
                        <div class="cell"><span class="first-line">${item.name}</span>
                          <span class="second-line code">${item.start}</span>
                          <span class="narrow-only">${item.scopes}</span>
                          <span class="narrow-only"><span class="${item.classes}">${item.status}</span></span>
                          <span class="narrow-only second-line">${item.used}</span></div>""")
                .withProperty("name", KeyRow::name)
                .withProperty("start", KeyRow::start)
                .withProperty("scopes", KeyRow::scopes)
                .withProperty("classes", row -> row.standing().mark().classes())
                .withProperty("status", row -> row.standing().word())
                .withProperty("used", row -> getTranslation("keys.seen", row.used()));
    }

    private LitRenderer<KeyRow> time() {
        return LitRenderer.<KeyRow>of("""
                        <div class="cell"><span title="${item.usedExactly}">${item.used}</span>
                          <span class="second-line" title="${item.madeExactly}">${item.made}</span></div>""")
                .withProperty("used", KeyRow::used)
                .withProperty("usedExactly", KeyRow::usedExactly)
                .withProperty("made", row -> getTranslation("keys.made", row.made()))
                .withProperty("madeExactly", KeyRow::madeExactly);
    }
}

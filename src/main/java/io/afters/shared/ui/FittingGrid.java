package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.signals.Signal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A list that shows as many columns as there is room for. On a narrow screen the first one tells everything. */
public class FittingGrid<T> extends Grid<T> {
    private static final int WIDE = 1_280;
    /** Below this width one column tells everything. */
    private static final int NARROW = 660;

    private static final int DRAWER = 240;
    private static final int DRAWER_COVERS_BELOW = 800;

    private final Map<Column<T>, Integer> roomNeeded = new LinkedHashMap<>();
    private int window = WIDE;
    private int taken;

    /** @param page how many rows are read at once */
    protected FittingGrid(int page) {
        super(page);
        setSizeFull();
        setColumnReorderingAllowed(false);
        addThemeVariants(GridVariant.NO_BORDER);
        addAttachListener(attached -> Signal.effect(this, () -> {
            window = attached.getUI().getPage().windowSizeSignal().get().width();
            fit();
        }));
    }

    /** Shows the column only where the list is at least this wide, in pixels. */
    protected void showFrom(int pixels, Column<T> column) {
        roomNeeded.put(column, pixels);
    }

    /** The last column: what can be done with a row. */
    protected void showMenu(SerializableFunction<T, Component> menu) {
        addColumn(new ComponentRenderer<>(menu))
                .setHeader(new Unseen(getTranslation("column.menu")))
                .setFlexGrow(0)
                .setWidth("3.5rem");
    }

    /** Something beside the list takes this many pixels. */
    public void leaveRoom(int pixels) {
        taken = pixels;
        fit();
    }

    private void fit() {
        // Before the browser has told its size.
        var full = window == 0 ? WIDE : window;
        var room = full < DRAWER_COVERS_BELOW ? full : full - DRAWER - taken;
        roomNeeded.forEach((column, needed) -> column.setVisible(room >= Math.max(needed, NARROW)));
        setClassName("narrow", room < NARROW);
    }
}

package io.afters.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the screen that {@link TestPanel} shows. */
public final class Screen {
    private Screen() {}

    /** All rows of the only list, each as one text. */
    public static List<String> rows() {
        return GridKt._findAll(grid()).stream().map(String::valueOf).toList();
    }

    /** The row that contains this text. */
    public static Object row(String text) {
        return GridKt._findAll(grid()).stream()
                .filter(row -> row.toString().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // whatever its rows are
    public static Grid<Object> grid() {
        return _get(Grid.class);
    }

    /** Everything that can be read, lists aside. */
    public static String text() {
        return _find(UI.getCurrent(), Component.class).stream()
                .filter(HasText.class::isInstance)
                .map(component -> ((HasText) component).getText())
                .collect(Collectors.joining("\n"));
    }

    public static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    /** The texts of the notices on the screen. */
    public static List<String> notices() {
        return _find(Notification.class).stream()
                .map(notice -> notice.getElement().getProperty("text"))
                .toList();
    }
}

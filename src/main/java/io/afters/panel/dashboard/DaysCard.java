package io.afters.panel.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.afters.scenarios.Outcomes;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The tasks of the time, day by day: as a picture, and as a table. */
class DaysCard extends Card {
    private static final String LOOK = """
            {"tooltip": {"trigger": "axis"},
             "legend": {"bottom": 0, "left": "center", "itemGap": 14},
             "grid": {"left": 4, "right": 8, "top": 12, "bottom": 40, "containLabel": true},
             "xAxis": {"type": "category", "axisTick": {"show": false}},
             "yAxis": {"type": "value", "minInterval": 1}}
            """;

    /** Told apart by form, and not by colour alone. */
    private static final List<Line> LINES = List.of(
            new Line("triggered", Outcomes::triggered, Links::triggered, """
                    {"type": "bar", "barMaxWidth": 28,
                     "itemStyle": {"color": "var(--afters-chart-triggered)", "borderRadius": [2, 2, 0, 0]}}
                    """),
            new Line("executed", Outcomes::executed, links -> links.triggered(TaskStatus.EXECUTED), """
                    {"type": "line", "symbol": "circle", "symbolSize": 6, "itemStyle": {"color": "var(--afters-open)"}}
                    """),
            new Line("cancelled", Outcomes::cancelled, links -> links.triggered(TaskStatus.CANCELLED), """
                    {"type": "line", "symbol": "diamond", "symbolSize": 8, "lineStyle": {"type": "dashed"},
                     "itemStyle": {"color": "var(--afters-quiet)"}}
                    """),
            new Line("successful", Outcomes::successful, links -> links.triggered(TaskResult.SUCCESSFUL), """
                    {"type": "line", "symbol": "triangle", "symbolSize": 8, "itemStyle": {"color": "var(--afters-good)"}}
                    """));

    private final Chart chart = new Chart();
    private final NativeDetails details = new NativeDetails();
    private transient @Nullable Runnable fill;

    DaysCard() {
        super("daily");
        chart.addClassName("daily-chart");
        details.setSummaryText(getTranslation("dashboard.table"));
        details.addToggleListener(toggle -> table());
        add(chart, details);
    }

    @Override
    void show(Figures figures, Links links, Words words) {
        var days = figures.tasks().byDay();
        chart.show(
                words.text("dashboard.daily.told", words.days(figures.days()))
                        + " "
                        + words.text(
                                "dashboard.funnel.told",
                                figures.tasks().all().triggered(),
                                figures.tasks().all().executed(),
                                figures.tasks().all().successful(),
                                figures.tasks().all().cancelled()),
                options(figures, words),
                days.keySet().stream().map(day -> links.only(day).triggered()).toList());
        fill = () -> {
            var table = new NativeTable();
            var head = new NativeTableRow(columnHead(words.text("dashboard.day")));
            LINES.forEach(line -> head.add(columnHead(words.text("dashboard." + line.key()))));
            table.getHead().add(head);
            days.reversed().forEach((day, outcomes) -> {
                var name = new NativeTableHeaderCell(words.day(day));
                name.getElement().setAttribute("scope", "row");
                var row = new NativeTableRow(name);
                LINES.forEach(line -> row.add(cell(line, outcomes, links.only(day), words)));
                table.getBody().add(row);
            });
            details.setContent(table);
        };
        table();
    }

    /** Made only for whoever looks at it. */
    private void table() {
        if (details.isOpen() && fill != null) {
            fill.run();
        }
    }

    private static NativeTableHeaderCell columnHead(String text) {
        var head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private static NativeTableCell cell(Line line, Outcomes outcomes, Links links, Words words) {
        var number = line.number().applyAsInt(outcomes);
        return number == 0
                ? new NativeTableCell("0")
                : new NativeTableCell(new Anchor(line.href().apply(links), words.number(number)));
    }

    private static ObjectNode options(Figures figures, Words words) {
        var options = Chart.look(LOOK);
        var days = figures.tasks().byDay();
        var names = options.withObject("xAxis").putArray("data");
        days.keySet().forEach(day -> names.add(words.shortDay(day)));
        for (var line : LINES) {
            var series =
                    options.withArray("series").add(Chart.look(line.look())).path(LINES.indexOf(line));
            var numbers = ((ObjectNode) series)
                    .put("name", words.text("dashboard." + line.key()))
                    .putArray("data");
            days.values().forEach(outcomes -> numbers.add(line.number().applyAsInt(outcomes)));
        }
        return options;
    }

    /** @param look as ECharts reads it */
    private record Line(String key, ToIntFunction<Outcomes> number, Function<Links, String> href, String look) {}
}

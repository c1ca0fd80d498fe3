package io.afters.panel.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.afters.scenarios.Outcomes;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.ui.Mark;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The tasks of the time, from trigger to success. */
class FunnelCard extends Card {
    private static final String LOOK = """
            {"tooltip": {"trigger": "item"},
             "series": [{"type": "funnel", "sort": "none", "min": 0, "minSize": "0%", "gap": 3,
                         "left": 0, "top": 0, "width": "100%", "height": "100%", "label": {"show": false}}]}
            """;

    private final Chart chart = new Chart();
    private final OrderedList stages = new OrderedList();
    private final Div rest = new Div();

    FunnelCard() {
        super("funnel");
        chart.addClassName("funnel-chart");
        stages.addClassName("funnel-stages");
        var funnel = new Div(chart, stages);
        funnel.addClassName("funnel");
        add(funnel, rest);
    }

    @Override
    void show(Figures figures, Links links, Words words) {
        var all = figures.tasks().all();
        explain(words.text("dashboard.funnel.how", words.days(figures.days())));
        chart.show(
                words.text("dashboard.funnel.told", all.triggered(), all.executed(), all.successful(), all.cancelled()),
                options(all, words),
                List.of(
                        links.triggered(),
                        links.triggered(TaskStatus.EXECUTED),
                        links.triggered(TaskResult.SUCCESSFUL)));
        stages.removeAll();
        stages.add(
                stage("triggered", all.triggered(), "", links.triggered(), words),
                stage(
                        "executed",
                        all.executed(),
                        words.share("dashboard.of-triggered", all.executed(), all.triggered()),
                        links.triggered(TaskStatus.EXECUTED),
                        words),
                stage(
                        "successful",
                        all.successful(),
                        words.share("dashboard.of-judged", all.successful(), all.judged()),
                        links.triggered(TaskResult.SUCCESSFUL),
                        words));
        rest.removeAll();
        rest.add(Shares.list(rest(all, links, words), words));
    }

    private static List<Share> rest(Outcomes all, Links links, Words words) {
        var rest = new Rest(links, words);
        return List.of(
                rest.of(Mark.QUIET, TaskStatus.CANCELLED, all.cancelled()),
                rest.of(Mark.OPEN, TaskStatus.PENDING, all.pending()),
                rest.of(Mark.OPEN, TaskResult.WAITING, all.waiting()),
                rest.of(Mark.QUIET, TaskResult.CONDITIONS_NOT_MET, all.notMet()),
                rest.of(Mark.BAD, TaskStatus.FAILED, all.failed()));
    }

    private static ListItem stage(String key, int number, String share, String href, Words words) {
        var name = new Span(words.text("dashboard." + key));
        name.addClassName("stage-name");
        var figure = new Anchor(href, words.number(number));
        figure.addClassName("figure");
        figure.getElement().setAttribute("aria-label", words.text("dashboard." + key) + ": " + words.number(number));
        return new ListItem(name, figure, quiet(share));
    }

    private static ObjectNode options(Outcomes all, Words words) {
        var options = Chart.look(LOOK);
        var funnel = (ObjectNode) options.path("series").path(0);
        funnel.put("max", Math.max(1, all.triggered()));
        part(funnel, words.text("dashboard.triggered"), all.triggered(), "var(--afters-chart-triggered)");
        part(funnel, words.text("dashboard.executed"), all.executed(), "var(--afters-open)");
        part(funnel, words.text("dashboard.successful"), all.successful(), "var(--afters-good)");
        return options;
    }

    private static void part(ObjectNode funnel, String name, int value, String colour) {
        var part = funnel.withArray("data").addObject().put("name", name).put("value", value);
        part.putObject("itemStyle").put("color", colour).put("borderWidth", 0);
    }

    /** Tasks that did not come to success, or not yet. */
    private record Rest(Links links, Words words) {
        Share of(Mark mark, TaskStatus status, int number) {
            return new Share(mark, words.text("task.status." + status), number, links.triggered(status));
        }

        Share of(Mark mark, TaskResult result, int number) {
            return new Share(mark, words.text("task.result." + result), number, links.triggered(result));
        }
    }
}

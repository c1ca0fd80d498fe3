package io.afters.panel.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import io.afters.customers.Channel;
import io.afters.messages.Arrival;
import io.afters.messages.MessageStatus;
import io.afters.promotions.CodeStatus;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Ids;
import io.afters.shared.WholeDays;
import io.afters.shared.ui.UrlQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The lists behind the numbers of some days: each shows exactly the rows that were counted. */
record Links(WholeDays days) {

    String triggered() {
        return tasks().href("tasks");
    }

    String triggered(TaskStatus status) {
        return tasks().with("status", status).href("tasks");
    }

    String triggered(TaskResult result) {
        return tasks().with("result", result).href("tasks");
    }

    String triggered(long scenarioId, TaskResult result) {
        return tasks().with("scenario", Ids.format(scenarioId))
                .with("result", result)
                .href("tasks");
    }

    String unreached() {
        return tasks().with("reached", "no").href("tasks");
    }

    String scenario(long scenarioId) {
        return tasks().with("scenario", Ids.format(scenarioId)).href("tasks");
    }

    String assigned(long campaignId, @Nullable CodeStatus status) {
        return UrlQuery.empty()
                .with("tab", "codes")
                .with("status", status)
                .with("assigned", days)
                .href("campaigns/" + Ids.format(campaignId));
    }

    String created(Channel channel, @Nullable MessageStatus status) {
        return messages(channel).with("status", status).href("messages");
    }

    String created(Channel channel, Arrival arrival) {
        return messages(channel).with("arrival", arrival).href("messages");
    }

    /** Goes there. */
    static void open(String href) {
        var place = new Location(href);
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    Links only(LocalDate day) {
        return new Links(days.only(day));
    }

    private UrlQuery messages(Channel channel) {
        return UrlQuery.empty()
                .with("channel", channel)
                .with("from", days.from())
                .with("to", days.to());
    }

    private UrlQuery tasks() {
        return UrlQuery.empty().with("triggered", days);
    }
}

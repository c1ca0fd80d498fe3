package io.afters.scenarios.ui;

import io.afters.promotions.PromoCode;
import io.afters.scenarios.TaskShown;
import io.afters.shared.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the things lead that a task tells of, as paths of the panel. */
final class TaskPlaces {
    private TaskPlaces() {}

    /** The tasks of an order. */
    static String search(String order) {
        return "tasks?q=" + encoded(order);
    }

    static String customer(TaskShown task) {
        return "customers/" + Ids.format(task.customer());
    }

    static String version(TaskShown task) {
        return "scenarios/" + Ids.format(task.scenarioId()) + "?tab=history";
    }

    static String code(PromoCode code) {
        return "campaigns/" + Ids.format(code.campaignId()) + "?tab=codes&q=" + encoded(code.code());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

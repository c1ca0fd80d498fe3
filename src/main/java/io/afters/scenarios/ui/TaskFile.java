package io.afters.scenarios.ui;

import io.afters.messages.Attempt;
import io.afters.messages.MessageShown;
import io.afters.orders.OrderEventShown;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCode;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.TaskChange;
import io.afters.scenarios.TaskShown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one task.
 *
 * @param attempts by message id
 * @param code that it made; null: none
 * @param uses of that code, those given back included
 * @param events that are causes of its changes, by the platform's ids of events
 * @param draft the version that executed it, or would; null: it can't be read any more
 */
record TaskFile(
        TaskShown task,
        List<TaskChange> changes,
        List<MessageShown> messages,
        Map<Long, List<Attempt>> attempts,
        @Nullable PromoCode code,
        List<CodeUse> uses,
        Map<String, OrderEventShown> events,
        @Nullable ScenarioDraft draft) {

    static final String EVENT = "event:";
}

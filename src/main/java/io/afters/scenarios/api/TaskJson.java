package io.afters.scenarios.api;

import io.afters.accounts.Account;
import io.afters.scenarios.TaskChange;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Amounts;
import io.afters.shared.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as the API tells it. Customer and order ids are the platform's. */
record TaskJson(
        String id,
        String scenarioId,
        int scenarioVersion,
        String customerId,
        String orderId,
        @Nullable String orderNumber,
        TaskStatus status,
        Instant triggeredAt,
        Instant dueAt,
        @Nullable Instant executedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable TaskResult result,
        @Nullable Instant resultDueAt,
        @Nullable String promoCode,
        @Nullable BigDecimal cashback,
        List<TaskChange> timeline) {

    static TaskJson of(TaskShown task, Account account, List<TaskChange> timeline) {
        return new TaskJson(
                Ids.format(task.id()),
                Ids.format(task.scenarioId()),
                task.scenarioVersion(),
                task.customerId(),
                task.orderId(),
                task.orderNumber(),
                task.status(),
                task.triggeredAt(),
                task.dueAt(),
                task.executedAt(),
                task.endedAt(),
                task.reason(),
                task.detail(),
                task.result(),
                task.resultDueAt(),
                task.promoCode(),
                Amounts.inOrNull(account.currency(), task.cashback()),
                timeline);
    }
}

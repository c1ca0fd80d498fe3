package io.afters.scenarios.api;

import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.PendingTasks;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskResult;
import io.afters.scenarios.TaskShown;
import io.afters.scenarios.TaskStatus;
import io.afters.shared.Conflict;
import io.afters.shared.Ids;
import io.afters.shared.Lookup;
import io.afters.shared.NotFound;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import io.afters.shared.web.Page;
import io.afters.shared.web.PageQuery;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks over HTTP. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskController {
    private static final int LONGEST_SEARCH = 256;
    /** Whom messages reached is known of none for sure, so that the other way round there is nothing to ask. */
    private static final String UNREACHED = "no";

    private final TaskList tasks;
    private final PendingTasks pending;
    private final CurrentAccount current;

    TaskController(TaskList tasks, PendingTasks pending, CurrentAccount current) {
        this.tasks = tasks;
        this.pending = pending;
        this.current = current;
    }

    @GetMapping
    Page<TaskJson> list(
            @RequestParam(required = false) @Nullable TaskStatus status,
            @RequestParam(required = false) @Nullable TaskResult result,
            @RequestParam(required = false) @Nullable String scenarioId,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable String orderId,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant dueFrom,
            @RequestParam(required = false) @Nullable Instant dueTo,
            @Parameter(
                            description =
                                    "Only tasks of which no message reached the guest, and nobody is trying any more",
                            schema = @Schema(allowableValues = UNREACHED))
                    @RequestParam(required = false)
                    @Nullable String reached,
            PageQuery page) {
        var problems = new Problems();
        Text.checkText(problems, "phone", phone, LONGEST_SEARCH);
        Text.checkText(problems, "q", q, LONGEST_SEARCH);
        Text.checkText(problems, "customerId", customerId, LONGEST_SEARCH);
        Text.checkText(problems, "orderId", orderId, LONGEST_SEARCH);
        if (reached != null && !reached.equals(UNREACHED)) {
            problems.add("reached", "must be " + UNREACHED);
        }
        problems.throwIfAny();
        // A scenario that can't exist has no tasks.
        var scenario = scenarioId == null ? null : Ids.parse(scenarioId).orElse(0L);
        var query = new TaskQuery(status, result, scenario, customerId, orderId, phone, q, dueFrom, dueTo);
        var found =
                tasks.find(current.get(), reached == null ? query : query.unreachedOnly(), page.before(), page.rows());
        return page.page(found, TaskShown::id, shown(found));
    }

    @GetMapping("/{id}")
    TaskJson get(@PathVariable String id) {
        var task = tasks.get(current.get(), parsed(id));
        return shown(List.of(task)).apply(task);
    }

    /** 200 when it left Pending through this call, else 409 with its status. */
    @PostMapping("/{id}/cancel")
    TaskJson cancel(@PathVariable String id) {
        var cancelling = pending.cancel(current.id(), parsed(id), current.caller());
        if (!cancelling.cancelled()) {
            throw new Conflict(
                    "Only a Pending task can be cancelled; this one is " + cancelling.status() + ".",
                    Map.of("currentStatus", cancelling.status()));
        }
        return get(id);
    }

    private Function<TaskShown, TaskJson> shown(List<TaskShown> found) {
        var account = current.get();
        var timelines = tasks.timelines(account, found);
        return task -> TaskJson.of(task, account, Lookup.in(timelines, task.id()));
    }

    private static long parsed(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("task"));
    }
}

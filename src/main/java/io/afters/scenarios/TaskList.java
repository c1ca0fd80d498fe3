package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.shared.Lookup;
import io.afters.shared.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tasks as people look for them. */
@Component
public class TaskList {
    private final TaskListSql lists;
    private final TaskRowsSql rows;

    TaskList(TaskListSql lists, TaskRowsSql rows) {
        this.lists = lists;
        this.rows = rows;
    }

    /** Newest first: those with ids below this one. */
    public List<TaskShown> find(Account account, TaskQuery query, long before, int most) {
        return lists.find(account, query, before, most);
    }

    /** How many tasks there are; counting ends at this many. */
    public int count(Account account, TaskQuery query, int most) {
        return lists.count(account, query, most);
    }

    /** When the next of the account's tasks falls due; empty: none is Pending. */
    public Optional<Instant> nextDue(Account account) {
        return lists.nextDue(account.id());
    }

    /** Throws {@link NotFound} when this account has no such task. */
    public TaskShown get(Account account, long id) {
        return rows.get(account.id(), id).orElseThrow(() -> new NotFound("task"));
    }

    /** Everything that happened to each of these tasks, in order, beginning with its creation; by task id. */
    public Map<Long, List<TaskChange>> timelines(Account account, List<TaskShown> tasks) {
        var timelines = new HashMap<Long, List<TaskChange>>();
        tasks.forEach(task -> timelines.put(task.id(), new ArrayList<>(List.of(created(task)))));
        rows.changes(
                account.id(),
                List.copyOf(timelines.keySet()),
                (id, change) -> Lookup.in(timelines, id).add(change));
        return timelines;
    }

    private static TaskChange created(TaskShown task) {
        return new TaskChange(task.createdAt(), "CREATED", "event:" + task.triggerEventId(), null);
    }
}

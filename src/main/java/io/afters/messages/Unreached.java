package io.afters.messages;

import io.afters.customers.Reach;
import io.afters.messages.TasksTold.What;
import io.afters.shared.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds out which tasks are left with messages of which none reached the customer, as soon as the last one is lost. */
@Component
class Unreached {
    private final UnreachedSql sql;
    private final ApplicationEventPublisher publisher;

    Unreached(UnreachedSql sql, ApplicationEventPublisher publisher) {
        this.sql = sql;
        this.publisher = publisher;
    }

    /** Of messages just written: those that nobody can get are lost from the beginning. */
    void born(List<OutgoingMessage> messages) {
        messages.stream()
                .filter(message -> message.taskId() != null)
                .collect(Collectors.groupingBy(OutgoingMessage::accountId))
                .forEach((account, its) -> {
                    var lost = new TreeMap<Long, Instant>();
                    its.stream()
                            .collect(Collectors.groupingBy(message -> Objects.requireNonNull(message.taskId())))
                            .forEach((task, all) -> {
                                if (all.stream().allMatch(message -> message.reach() instanceof Reach.Out)) {
                                    lost.put(task, all.getFirst().createdAt());
                                }
                            });
                    sql.mark(account, lost);
                    tell(account, What.NO_MESSAGE_ARRIVED, lost);
                });
    }

    /**
     * Looks at tasks of which a message was lost, or arrived after it was lost.
     *
     * @param when by task, when that was
     */
    void look(long accountId, Map<Long, Instant> when) {
        if (when.isEmpty()) {
            return;
        }
        var tasks = when.keySet().stream().sorted().toList();
        sql.lock(accountId, tasks);
        var lost = new TreeMap<Long, Instant>();
        var found = new TreeMap<Long, Instant>();
        var reached = new ArrayList<Long>();
        for (var task : sql.read(accountId, tasks)) {
            var at = Lookup.in(when, task.id());
            if (task.lost() && !task.marked()) {
                lost.put(task.id(), at);
            } else if (!task.lost()) {
                reached.add(task.id());
                if (task.marked() && task.arrived()) {
                    found.put(task.id(), at);
                }
            }
        }
        sql.mark(accountId, lost);
        sql.unmark(accountId, reached);
        tell(accountId, What.NO_MESSAGE_ARRIVED, lost);
        tell(accountId, What.MESSAGE_ARRIVED, found);
    }

    private void tell(long accountId, What what, Map<Long, Instant> tasks) {
        tasks.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((at, ids) -> publisher.publishEvent(new TasksTold(accountId, ids, what, at, null, null)));
    }
}

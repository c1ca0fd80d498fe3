package io.afters.scenarios;

import io.afters.accounts.Account;
import io.afters.customers.CustomerSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the customers, orders and codes that a search for tasks means, each by an index of its own. When that are too
 * many, tasks are asked one by one, newest first: with so many hits the first page is found soon.
 */
@Component
class TaskSubjectsSql {
    /** More customers, or orders, than this are not looked up first. */
    private static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final CustomerSearch people;

    TaskSubjectsSql(JdbcClient jdbc, CustomerSearch people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Looks up one part of the search, if that gives few; the other parts are asked of each task. */
    TaskSubjects find(Account account, TaskQuery query) {
        var parts = TaskSought.of(query, account.country());
        for (var part : parts) {
            var found = few(account, part);
            if (found.isPresent()) {
                var rest = new ArrayList<>(parts);
                rest.remove(part);
                var asked = asked(rest);
                var lists = found.get();
                return new TaskSubjects(
                        true, lists.customers(), lists.orders(), lists.tasks(), asked.perTask(), asked.params());
            }
        }
        return asked(parts);
    }

    /** Looks up nothing: all is asked of each task. */
    TaskSubjects each(Account account, TaskQuery query) {
        return asked(TaskSought.of(query, account.country()));
    }

    private static TaskSubjects asked(List<TaskSought> parts) {
        var params = new HashMap<String, Object>();
        parts.forEach(part -> params.putAll(part.params()));
        var perTask =
                String.join(" and ", parts.stream().map(TaskSought::perTask).toList());
        return new TaskSubjects(false, List.of(), List.of(), List.of(), perTask, params);
    }

    private Optional<TaskSubjects> few(Account account, TaskSought part) {
        var params = new HashMap<>(part.params());
        params.put("account", account.id());
        params.put("most", FEW + 1);
        var customers = people.ids(account, part.people(), FEW + 1);
        var orders = new LinkedHashSet<Long>();
        for (var condition : part.orders()) {
            orders.addAll(jdbc.sql("select o.id from customer_order o where o.account_id = :account and " + condition
                            + " limit :most")
                    .params(params)
                    .query(Long.class)
                    .list());
        }
        if (customers.size() > FEW || orders.size() > FEW) {
            return Optional.empty();
        }
        var tasks = new LinkedHashSet<Long>();
        for (var condition : part.codes()) {
            tasks.addAll(jdbc.sql(
                            "select p.task_id from promo_code p where p.account_id = :account and p.task_id is not null and "
                                    + condition + " limit :most")
                    .params(params)
                    .query(Long.class)
                    .list());
        }
        return Optional.of(new TaskSubjects(true, customers, List.copyOf(orders), List.copyOf(tasks), "", Map.of()));
    }
}

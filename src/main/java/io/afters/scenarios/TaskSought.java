package io.afters.scenarios;

import io.afters.customers.CustomerSought;
import io.afters.shared.SqlRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One part of a search for tasks: any of these people, or of these conditions on orders "o" and codes "p". Each has an index
 * of its own.
 */
record TaskSought(CustomerSought people, List<String> orders, List<String> codes, Map<String, Object> params) {
    /** A shorter beginning of an order number finds half of all orders. */
    private static final int SHORTEST_BEGINNING = 3;

    private TaskSought(CustomerSought people) {
        this(people, new ArrayList<>(), new ArrayList<>(), new HashMap<>(people.params()));
    }

    /** The parts of a search, all of which must hold; none: everything is meant. */
    static List<TaskSought> of(TaskQuery query, String country) {
        var all = new ArrayList<TaskSought>();
        if (query.orderId() != null) {
            var sought = new TaskSought(CustomerSought.nobody());
            sought.orders.add("o.external_id = :order");
            sought.params.put("order", query.orderId());
            all.add(sought);
        }
        if (query.customerId() != null) {
            all.add(new TaskSought(CustomerSought.byId(query.customerId())));
        }
        if (query.q() != null) {
            all.add(anything(query.q(), country));
        }
        if (query.phone() != null) {
            all.add(new TaskSought(CustomerSought.byPhone(query.phone(), country)));
        }
        return all;
    }

    private static TaskSought anything(String q, String country) {
        var sought = new TaskSought(CustomerSought.anyhow(q, country));
        sought.params.put("q", q);
        sought.params.put("code", q.toUpperCase(Locale.ROOT));
        sought.codes.add("p.code = convert(:code using ascii)");
        sought.orders.add("o.external_id = :q");
        sought.orders.add("o.number = :q");
        if (q.length() >= SHORTEST_BEGINNING) {
            sought.params.put("number", SqlRows.beginning(q));
            sought.orders.add("o.number like :number escape '!'");
        }
        return sought;
    }

    /** The same as a question to a single task "t". Scalar subqueries: the optimizer would turn EXISTS around. */
    String perTask() {
        var asked = new ArrayList<>(people.asked("t.customer_id"));
        orders.forEach(is -> asked.add("(select " + is + " from customer_order o where o.id = t.order_id)"));
        codes.forEach(is -> asked.add("(select " + is + " from promo_code p where p.task_id = t.id)"));
        return asked.isEmpty() ? "1 = 0" : "(" + String.join(" or ", asked) + ")";
    }

    /** What stands behind "from" to reach all tasks that are meant, by way of whom or what; each task maybe more than once. */
    List<String> ways() {
        var ways = new ArrayList<>(people.waysTo("scenario_task t", "scenario_task_customer"));
        orders.forEach(is -> ways.add("customer_order o straight_join scenario_task t force index (scenario_task_order)"
                + " on t.order_id = o.id where o.account_id = :account and " + is));
        codes.forEach(is -> ways.add("promo_code p straight_join scenario_task t force index (primary)"
                + " on t.id = p.task_id where p.account_id = :account and " + is));
        return ways;
    }
}

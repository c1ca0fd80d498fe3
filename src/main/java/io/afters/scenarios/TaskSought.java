package io.afters.scenarios;

import io.afters.customers.NameWords;
import io.afters.shared.Phones;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One part of a search for tasks: any of these conditions on customers "c", words of names "w", orders "o" and codes. Each
 * has an index of its own.
 */
record TaskSought(
        List<String> customers,
        List<String> names,
        List<String> orders,
        List<String> codes,
        Map<String, Object> params) {
    /** A shorter beginning of an order number finds half of all orders. */
    private static final int SHORTEST_BEGINNING = 3;

    private TaskSought() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    /** The parts of a search, all of which must hold; none: everything is meant. */
    static List<TaskSought> of(TaskQuery query, String country) {
        var all = new ArrayList<TaskSought>();
        if (query.orderId() != null) {
            var sought = new TaskSought();
            sought.orders.add("o.external_id = :order");
            sought.params.put("order", query.orderId());
            all.add(sought);
        }
        if (query.customerId() != null) {
            var sought = new TaskSought();
            sought.customers.add("c.external_id = :customer");
            sought.params.put("customer", query.customerId());
            all.add(sought);
        }
        if (query.q() != null) {
            all.add(anything(query.q(), country));
        }
        if (query.phone() != null) {
            var sought = new TaskSought();
            sought.phone("phone", query.phone(), country);
            all.add(sought);
        }
        return all;
    }

    private static TaskSought anything(String q, String country) {
        var sought = new TaskSought();
        sought.params.put("q", q);
        sought.params.put("code", q.toUpperCase(Locale.ROOT));
        sought.codes.add("p.code = convert(:code using ascii)");
        sought.customers.add("c.external_id = :q");
        sought.phone("qPhone", q, country);
        sought.name(q);
        sought.orders.add("o.external_id = :q");
        sought.orders.add("o.number = :q");
        if (q.length() >= SHORTEST_BEGINNING) {
            sought.params.put("number", beginningWith(q));
            sought.orders.add("o.number like :number escape '!'");
        }
        return sought;
    }

    private void phone(String key, String typed, String country) {
        var part = Phones.part(typed, country);
        for (var beginning : part.beginnings()) {
            var name = key + params.size();
            params.put(name, beginning + "%");
            customers.add("c.phone like :" + name);
        }
        if (!part.end().isEmpty()) {
            params.put(key + "End", new StringBuilder(part.end()).reverse() + "%");
            customers.add("c.phone_end like :" + key + "End");
        }
    }

    /** Each word that was typed begins a word of the name. The longest leaves the fewest, and leads. */
    private void name(String typed) {
        var words = NameWords.of(typed).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var all = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, beginningWith(words.get(i)));
            all.append(
                    i == 0
                            ? "w.word like :word0 escape '!'"
                            : " and (select count(*) from customer_word v where v.account_id = w.account_id"
                                    + " and v.customer_id = w.customer_id and v.word like :word" + i
                                    + " escape '!') > 0");
        }
        if (!words.isEmpty()) {
            names.add(all.toString());
        }
    }

    /** The same as a question to a single task "t". Scalar subqueries: the optimizer would turn EXISTS around. */
    String perTask() {
        var asked = new ArrayList<String>();
        customers.forEach(is -> asked.add("(select " + is + " from customer c where c.id = t.customer_id)"));
        names.forEach(is -> asked.add(
                "(select count(*) from customer_word w where w.customer_id = t.customer_id and " + is + ") > 0"));
        orders.forEach(is -> asked.add("(select " + is + " from customer_order o where o.id = t.order_id)"));
        codes.forEach(is -> asked.add("(select " + is + " from promo_code p where p.task_id = t.id)"));
        return asked.isEmpty() ? "1 = 0" : "(" + String.join(" or ", asked) + ")";
    }

    /** What stands behind "from" to reach all tasks that are meant, by way of whom or what; each task maybe more than once. */
    List<String> ways() {
        var ways = new ArrayList<String>();
        customers.forEach(is -> ways.add("customer c straight_join scenario_task t force index (scenario_task_customer)"
                + " on t.customer_id = c.id where c.account_id = :account and " + is));
        names.forEach(
                is -> ways.add("customer_word w straight_join scenario_task t force index (scenario_task_customer)"
                        + " on t.customer_id = w.customer_id where w.account_id = :account and " + is));
        orders.forEach(is -> ways.add("customer_order o straight_join scenario_task t force index (scenario_task_order)"
                + " on t.order_id = o.id where o.account_id = :account and " + is));
        codes.forEach(is -> ways.add("promo_code p straight_join scenario_task t force index (primary)"
                + " on t.id = p.task_id where p.account_id = :account and " + is));
        return ways;
    }

    private static String beginningWith(String text) {
        return text.replaceAll("[!%_]", "!$0") + "%";
    }
}

package io.afters.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes sure that a baseline writes what the product writes: as many rows, with the same columns filled. */
final class SameRows {
    private static final Map<String, String> OF_A_TASK = new TreeMap<>(Map.of(
            "scenario_task", "id",
            "scenario_task_change", "task_id",
            "promo_code", "task_id",
            "cashback_entry", "task_id",
            "message", "task_id"));

    private SameRows() {}

    /** Compares what the newest executed task of either has left. */
    static void check(Lab lab) {
        var ours = executed(lab, lab.accountId());
        var plain = executed(lab, lab.plain().accountId());
        OF_A_TASK.forEach((table, column) -> check(lab, table, column, ours, plain));
        var tables =
                "customer_order o join order_event e on e.order_id = o.id join scenario_task t on t.order_id = o.id";
        check(lab, tables, "t.id", ours, plain);
    }

    private static long executed(Lab lab, long accountId) {
        return lab.database()
                .jdbc()
                .sql("select max(id) from scenario_task where account_id = ? and status = 'EXECUTED'")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    private static void check(Lab lab, String table, String column, long ours, long plain) {
        var shapeOfOurs = shape(lab, table, column, ours);
        var shapeOfPlain = shape(lab, table, column, plain);
        if (!shapeOfOurs.equals(shapeOfPlain)) {
            throw new IllegalStateException(
                    table + ": plain JDBC writes " + shapeOfPlain + ", but Afters " + shapeOfOurs);
        }
    }

    /** The names of the filled columns, row by row. */
    private static List<Set<String>> shape(Lab lab, String table, String column, long id) {
        return lab
                .database()
                .jdbc()
                .sql("select * from " + table + " where " + column + " = ?")
                .param(id)
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.entrySet().stream()
                        .filter(value -> value.getValue() != null)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .<Set<String>>map(names -> names)
                .toList();
    }
}

package io.afters.model;

import io.afters.customers.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything about an account that can be compared. */
record Picture(
        SortedMap<TaskKey, TaskSeen> tasks,
        SortedMap<String, BigDecimal> balances,
        SortedMap<String, CustomerSeen> customers,
        SortedMap<String, OrderSeen> orders) {

    /**
     * A task.
     *
     * @param endedAt null too when people ended it: they live in another time than the histories
     * @param version that created it, then that executed it
     * @param codeUntil end of its code's validity; null: no code was issued
     * @param cashback null: none, or nothing
     * @param skipped the actions that were skipped: code, cashback
     */
    record TaskSeen(
            String order,
            String customer,
            String status,
            @Nullable String reason,
            Instant triggeredAt,
            Instant dueAt,
            @Nullable Instant endedAt,
            int version,
            @Nullable String result,
            @Nullable Instant resultDueAt,
            @Nullable Instant codeUntil,
            @Nullable BigDecimal cashback,
            List<String> skipped,
            SortedMap<Channel, MessageSeen> messages,
            List<String> timeline) {}

    /** A message. The code in its text reads "CODE". */
    record MessageSeen(
            String status,
            @Nullable String reason,
            @Nullable String text) {}

    record CustomerSeen(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String language,
            List<String> tokens,
            Map<Channel, Boolean> consents) {}

    record OrderSeen(
            String customer,
            @Nullable String number,
            @Nullable String source,
            @Nullable String delivery,
            @Nullable BigDecimal total) {}

    /** Where two pictures differ, a line each; empty when they do not. */
    static List<String> differences(Picture expected, Picture actual) {
        var lines = new ArrayList<String>();
        compare(lines, "task", expected.tasks(), actual.tasks());
        compare(lines, "balance of", expected.balances(), actual.balances());
        compare(lines, "customer", expected.customers(), actual.customers());
        compare(lines, "order", expected.orders(), actual.orders());
        return lines;
    }

    private static <K extends Comparable<K>, V> void compare(
            List<String> lines, String what, SortedMap<K, V> expected, SortedMap<K, V> actual) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (var key : keys) {
            if (!Objects.equals(expected.get(key), actual.get(key))) {
                lines.add(
                        what + " " + key + "\n    expected " + expected.get(key) + "\n    actual   " + actual.get(key));
            }
        }
    }
}

package io.afters.bench;

import java.util.List;

/**
 * Two years of a big chain of restaurants, as statements that make them: of each part of its tasks, orders, codes and
 * messages in turn, the oldest first, as they would have come about.
 *
 * @param account whose they are
 * @param tasks in all; there are as many codes, half as many orders, and a tenth as many guests
 */
record Chain(long account, long campaign, long firstScenario, int tasks) {
    private static final String FIRST_NAMES =
            "'Olena','Ivan','Maria','Petro','Anna','Taras','Sofia','Marko','Iryna','Andrii','Oksana','Bohdan','Yulia',"
                    + "'Dmytro','Nadia','Roman','Halyna','Stepan','Vira','Oleh'";
    private static final String LAST_NAMES =
            "'Shevchenko','Kovalenko','Bondarenko','Tkachenko','Kravchenko','Oliinyk','Shevchuk','Koval','Polishchuk',"
                    + "'Bondar','Tkachuk','Moroz','Marchenko','Lysenko','Rudenko','Savchenko','Petrenko','Klymenko'";
    /** No multiple of 31: codes come out in no order, none of them twice. */
    private static final long STEP = 10_000_019_233L;

    int guests() {
        return Math.max(1, tasks / 10);
    }

    /** Guests from one number to another. */
    List<String> guests(long from, long to) {
        return List.of("""
                insert into customer (id, account_id, external_id, name, phone, email, language, told_at, created_at)
                select %2$d + seq, %1$d, concat('g-', seq), concat(elt(1 + seq %% 20, %3$s), ' ', elt(1 + seq div 20 %% 18, %4$s)),
                  concat('+38067', 1000000 + seq), concat('guest', seq, '@example.com'), 'uk', now(6), now(6)
                from %5$s""".formatted(account, BASE, FIRST_NAMES, LAST_NAMES, numbers(from, to)), """
                insert into customer_word (customer_id, word, account_id)
                select %2$d + seq, lower(elt(1 + seq %% 20, %3$s)), %1$d from %5$s
                union all select %2$d + seq, lower(elt(1 + seq div 20 %% 18, %4$s)), %1$d from %5$s""".formatted(
                        account, BASE, FIRST_NAMES, LAST_NAMES, numbers(from, to)));
    }

    /** What the orders from one number to another, two tasks each, have left behind. */
    List<String> orders(long from, long to) {
        var orders = numbers(from, to);
        var tasksOf = numbers(2 * from - 1, 2 * to);
        return List.of(
                """
                insert into customer_order (id, account_id, external_id, customer_id, number, source_type, delivery_type, total,
                  placed_at, completed_at, told_at)
                select %2$d + seq, %1$d, concat('b-', seq), %3$s, concat('A', seq), 'IOS_APP', 'TAKEAWAY', 10 + seq %% 90, %4$s, %4$s, %4$s
                from %5$s""".formatted(account, BASE, guest("seq"), moment("seq"), orders),
                """
                insert into order_event (id, account_id, source, event_id, type, occurred_at, received_at, customer_id, order_id,
                  new_order, total, source_type, delivery_type)
                select %2$d + seq, %1$d, '/chain', concat('b-', seq), 'ORDER_COMPLETED', %4$s, %4$s, %3$s, %2$d + seq, false,
                  10 + seq %% 90, 'IOS_APP', 'TAKEAWAY'
                from %5$s""".formatted(account, BASE, guest("seq"), moment("seq"), orders),
                """
                insert into scenario_task (id, account_id, scenario_id, scenario_version, customer_id, order_id, trigger_event_id,
                  triggered_at, due_at, created_at, shard, status, ended_at, reason, success_conditions, result, result_due_at,
                  promo_code, cashback, once_per_order_key)
                select %2$d + n, %1$d, %6$d + n %% 20, 1, guest, %2$d + o, %2$d + o, moment,
                  if(fate = 'PENDING', now(6) + interval 1 year, moment + interval 1 hour), moment, guest %% 8, fate,
                  if(fate = 'PENDING', null, moment + interval 1 hour), if(fate = 'CANCELLED', 'NEW_ORDER', null),
                  if(fate = 'EXECUTED', 'REVIEW_CREATED', null),
                  if(fate = 'EXECUTED', if(o >= %8$d, 'WAITING', if(n %% 5 = 0, 'SUCCESSFUL', 'CONDITIONS_NOT_MET')), null),
                  if(fate = 'EXECUTED', if(o >= %8$d, now(6) + interval 1 year, moment + interval 7 day), null),
                  if(fate = 'EXECUTED', code, null), if(fate = 'EXECUTED', 5, null), %2$d + o
                from (select seq as n, (seq + 1) div 2 as o, %3$s as guest, %4$s as moment, %7$s as fate, %9$s as code from %5$s) as t""".formatted(
                                account,
                                BASE,
                                guest("((seq + 1) div 2)"),
                                moment("((seq + 1) div 2)"),
                                tasksOf,
                                firstScenario,
                                fate(),
                                recent(99),
                                code()),
                """
                insert into scenario_task_change (task_id, account_id, at, what, cause, reason)
                select id, account_id, ended_at, status, 'clock', reason from scenario_task
                where id between %1$d + 2 * %2$d - 1 and %1$d + 2 * %3$d and ended_at is not null""".formatted(BASE, from, to),
                """
                insert into promo_code (id, account_id, campaign_id, code, customer_id, task_id, valid_from, valid_until, uses, created_at,
                  lapsed)
                select %2$d + n, %1$d, %6$d, code, if(fate = 'EXECUTED', guest, null), if(fate = 'EXECUTED', %2$d + n, null),
                  if(fate = 'EXECUTED', moment, null), if(fate = 'EXECUTED', moment + interval 1 year, null),
                  if(fate = 'EXECUTED', n %% 4 = 0, 0), moment, fate = 'EXECUTED' and moment + interval 1 year <= now(6)
                from (select seq as n, %3$s as guest, %4$s as moment, %7$s as fate, %8$s as code from %5$s) as t""".formatted(
                                account,
                                BASE,
                                guest("((seq + 1) div 2)"),
                                moment("((seq + 1) div 2)"),
                                tasksOf,
                                campaign,
                                fate(),
                                code()),
                """
                insert into promo_code_use (account_id, code_id, campaign_id, customer_id, order_id, used_at)
                select account_id, id, campaign_id, customer_id, concat('u-', id), created_at + interval 1 day from promo_code
                where id between %1$d + 2 * %2$d - 1 and %1$d + 2 * %3$d and uses > 0""".formatted(BASE, from, to),
                """
                insert into message (account_id, task_id, customer_id, channel, recipient, text, status, attempts, created_at, sent_at)
                select account_id, id, customer_id, 'SMS', '+380671234567', concat('Dear guest, ', promo_code, ' is yours'), 'SENT', 1,
                  ended_at, ended_at
                from scenario_task where id between %1$d + 2 * %2$d - 1 and %1$d + 2 * %3$d and status = 'EXECUTED'""".formatted(BASE, from, to));
    }

    /** Behind everything that a node has made by itself. */
    static final long BASE = 100_000_000;

    private static String numbers(long from, long to) {
        return "seq_" + from + "_to_" + to;
    }

    /** Some guests order often, most of them seldom; always the same guest for the same order. */
    private String guest(String order) {
        return "%d + 1 + floor(%d * pow(crc32(%s) / 4294967296, 1.5))".formatted(BASE, guests(), order);
    }

    /** Evenly over two years, up to now. */
    private String moment(String order) {
        return "now(6) - interval floor(63072000 * (1 - %s / %d)) second".formatted(order, orders());
    }

    /** What became of task number seq. */
    private String fate() {
        return "case when seq >= %d then 'PENDING' when seq %% 10 < 7 then 'EXECUTED' when seq %% 1000 = 999 then 'FAILED' else 'CANCELLED' end"
                .formatted(tasks - tasks / 200);
    }

    /** The order from which on so many hundredths have been before. */
    private long recent(int percent) {
        return (long) orders() * percent / 100;
    }

    int orders() {
        return tasks / 2;
    }

    private static String code() {
        var code = new StringBuilder("concat(");
        var divisor = 1L;
        for (var i = 0; i < 7; i++) {
            code.append(i == 0 ? "" : ", ")
                    .append("substr('ABCDEFGHJKMNPQRSTUVWXYZ23456789', 1 + (seq * ")
                    .append(STEP)
                    .append(" % 27512614111) div ")
                    .append(divisor)
                    .append(" % 31, 1)");
            divisor *= 31;
        }
        return code.append(")").toString();
    }
}

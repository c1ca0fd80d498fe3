package io.afters.customers;

import io.afters.shared.Phones;
import io.afters.shared.SqlRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is meant by what a person typed: any of these conditions on customers "c" or on words of names "w". Each has an index
 * of its own: a single statement with "or" would read all customers.
 *
 * @param customers conditions on a row of "customer c"
 * @param names conditions on a row of "customer_word w"
 * @param params of all conditions; no two ways of looking share a name
 */
public record CustomerSought(List<String> customers, List<String> names, Map<String, Object> params) {

    private CustomerSought() {
        this(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    /** Nobody. */
    public static CustomerSought nobody() {
        return new CustomerSought();
    }

    /** By platform id or e-mail, by how the words of the name begin, or by the beginning or end of the phone. */
    public static CustomerSought anyhow(String typed, String country) {
        var sought = new CustomerSought();
        sought.exactly("anyId", "external_id", typed);
        sought.exactly("anyEmail", "email", typed);
        sought.phone("anyPhone", typed, country);
        sought.name(typed);
        return sought;
    }

    /** By the platform's id alone. */
    public static CustomerSought byId(String externalId) {
        var sought = new CustomerSought();
        sought.exactly("theId", "external_id", externalId);
        return sought;
    }

    /** By the beginning or end of the phone alone. */
    public static CustomerSought byPhone(String typed, String country) {
        var sought = new CustomerSought();
        sought.phone("thePhone", typed, country);
        return sought;
    }

    /**
     * The same as a condition on a single row that tells the customer's id. Scalar subqueries: the optimizer would turn
     * EXISTS around.
     *
     * @param id a column of ours, as "t.customer_id"
     */
    public List<String> asked(String id) {
        var asked = new ArrayList<String>();
        customers.forEach(is -> asked.add("(select " + is + " from customer c where c.id = " + id + ")"));
        names.forEach(is -> asked.add(
                "(select count(*) from customer_word w where w.customer_id = " + id + " and " + is + ") > 0"));
        return asked;
    }

    /**
     * What stands behind "from" to reach the rows of another table that belong to those who are meant, by way of them; a row
     * maybe more than once. The account is the parameter "account".
     *
     * @param table with its alias, as "message m"; it has a column customer_id
     * @param index that begins with this column
     */
    public List<String> waysTo(String table, String index) {
        var alias = table.substring(table.indexOf(' ') + 1);
        var way = " straight_join " + table + " force index (" + index + ") on " + alias + ".customer_id = ";
        var ways = new ArrayList<String>();
        customers.forEach(is -> ways.add("customer c" + way + "c.id where c.account_id = :account and " + is));
        names.forEach(
                is -> ways.add("customer_word w" + way + "w.customer_id where w.account_id = :account and " + is));
        return ways;
    }

    private void exactly(String key, String column, String typed) {
        params.put(key, typed);
        customers.add("c." + column + " = :" + key);
    }

    private void phone(String key, String typed, String country) {
        var part = Phones.part(typed, country);
        for (var beginning : part.beginnings()) {
            var name = key + params.size();
            params.put(name, beginning + "%");
            customers.add("c.phone like :" + name);
        }
        part.ending().ifPresent(end -> {
            params.put(key + "End", end + "%");
            customers.add("c.phone_end like :" + key + "End");
        });
    }

    /** Each word that was typed begins a word of the name. The longest leaves the fewest, and leads. */
    private void name(String typed) {
        var words = NameWords.of(typed).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var all = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            params.put("anyWord" + i, SqlRows.beginning(words.get(i)));
            all.append(
                    i == 0
                            ? "w.word like :anyWord0 escape '!'"
                            : " and (select count(*) from customer_word v where v.account_id = w.account_id"
                                    + " and v.customer_id = w.customer_id and v.word like :anyWord" + i
                                    + " escape '!') > 0");
        }
        if (!words.isEmpty()) {
            names.add(all.toString());
        }
    }
}

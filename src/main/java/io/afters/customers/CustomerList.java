package io.afters.customers;

import io.afters.accounts.Account;
import io.afters.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers as people look for them: by words of the name, a phone in any notation, an e-mail or the platform's id. */
@Component
public class CustomerList {
    /** When more are meant, customers are asked one by one, newest first: the first page is found soon. */
    private static final int FEW = 10_000;

    private final CustomerListSql sql;
    private final CustomerSearch search;

    CustomerList(CustomerListSql sql, CustomerSearch search) {
        this.sql = sql;
        this.search = search;
    }

    /**
     * Newest first: those with ids below this one.
     *
     * @param q what is searched for; null: all
     */
    public List<CustomerShown> find(Account account, @Nullable String q, long before, int most) {
        if (q == null) {
            return sql.newest(account, before, most);
        }
        var sought = CustomerSought.anyhow(q, account.country());
        var ids = search.ids(account, sought, FEW + 1);
        return ids.size() > FEW
                ? sql.newest(account, sought, before, most)
                : sql.of(
                        account,
                        ids.stream()
                                .filter(id -> id < before)
                                .sorted(Comparator.reverseOrder())
                                .limit(most)
                                .toList());
    }

    /** How many customers there are; counting ends at this many. */
    public int count(Account account, @Nullable String q, int most) {
        return q == null
                ? sql.count(account, most)
                : search.ids(account, CustomerSought.anyhow(q, account.country()), most)
                        .size();
    }

    /** By our id. Throws {@link NotFound} when this account has no such customer. */
    public CustomerShown get(Account account, long id) {
        return sql.of(account, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("customer"));
    }
}

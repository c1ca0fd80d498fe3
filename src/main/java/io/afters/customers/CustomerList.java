package io.afters.customers;

import io.afters.accounts.Account;
import io.afters.shared.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers as people look for them: by a part of the name, a phone in any notation, an e-mail or the platform's id. */
@Component
public class CustomerList {
    private static final int MOST_ALIKE = 100;

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
        return sql.find(account, q, known(account, q), before, most);
    }

    /** How many customers there are; counting ends at this many. */
    public int count(Account account, @Nullable String q, int most) {
        return sql.count(account, q, known(account, q), most);
    }

    /** By our id. Throws {@link NotFound} when this account has no such customer. */
    public CustomerShown get(Account account, long id) {
        return sql.get(account, id).orElseThrow(() -> new NotFound("customer"));
    }

    private List<Long> known(Account account, @Nullable String q) {
        return q == null ? List.of() : search.ids(account, q, MOST_ALIKE);
    }
}

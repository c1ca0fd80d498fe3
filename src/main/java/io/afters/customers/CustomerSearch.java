package io.afters.customers;

import io.afters.accounts.Account;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers by what a person typed, however many there are: the one way in which every screen looks for people. */
@Component
public class CustomerSearch {
    private final CustomerSearchSql sql;

    CustomerSearch(CustomerSearchSql sql) {
        this.sql = sql;
    }

    /** Our ids of those who are meant, in no order; as many as asked for mean that there may be more. */
    public List<Long> ids(Account account, CustomerSought sought, int most) {
        return sql.ids(account.id(), sought, most);
    }
}

package io.afters.customers;

import io.afters.accounts.Account;
import io.afters.shared.Phones;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers by what tells who they are, however many there are. */
@Component
public class CustomerSearch {
    private final CustomerSearchSql sql;

    CustomerSearch(CustomerSearchSql sql) {
        this.sql = sql;
    }

    /** Our ids of those whose platform id, e-mail or phone this is, or whose phone begins or ends like this; at most so many. */
    public List<Long> ids(Account account, String typed, int most) {
        return sql.ids(
                account.id(),
                typed,
                Phones.beginnings(typed, account.country()),
                Phones.ending(typed).orElse(null),
                most);
    }
}

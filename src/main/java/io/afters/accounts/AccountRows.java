package io.afters.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The accounts in the database. */
interface AccountRows extends Repository<Account, Long> {
    Optional<Account> findById(long id);

    Account save(Account account);

    long count();
}

package io.afters.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.afters.shared.NotFound;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** All accounts. What is read may be a second old; it changes rarely, and every event asks for it. */
@Component
public class Accounts {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AccountRows rows;
    private final LoadingCache<Long, Account> cache;

    Accounts(AccountRows rows) {
        this.rows = rows;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(id -> rows.findById(id).orElseThrow(() -> new NotFound("account")));
    }

    /** Throws {@link NotFound} when there is none. */
    public Account get(long id) {
        return cache.get(id);
    }

    public Account open(Account account) {
        return rows.save(account);
    }

    /** Whether this installation is new: nobody has opened an account yet. */
    public boolean areNone() {
        return rows.count() == 0;
    }
}

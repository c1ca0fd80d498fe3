package io.afters.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.afters.database.Transactions;
import io.afters.shared.Conflict;
import io.afters.shared.NotFound;
import java.time.Duration;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** All accounts. What is read may be a second old; it changes rarely, and every event asks for it. */
@Component
public class Accounts {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AccountRows rows;
    private final LoadingCache<Long, Account> cache;

    private final Admins admins;
    private final Transactions transactions;

    Accounts(AccountRows rows, Admins admins, Transactions transactions) {
        this.rows = rows;
        this.admins = admins;
        this.transactions = transactions;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(id -> rows.findById(id).orElseThrow(() -> new NotFound("account")));
    }

    /** Throws {@link NotFound} when there is none. */
    public Account get(long id) {
        return cache.get(id);
    }

    /** The settings as they stand this very moment. Throws AccessDeniedException for who is no admin. */
    public Account settings(Caller by) {
        admins.check(by);
        return rows.findById(by.accountId()).orElseThrow(() -> new NotFound("account"));
    }

    /**
     * Changes the settings of the caller's account. Due times of tasks stay as they are, and no amount is converted.
     *
     * @param version the one that the draft was made from
     * @throws io.afters.shared.InvalidInput when the draft can't be accepted
     * @throws Conflict when somebody else has changed them since
     */
    public Account change(Caller by, AccountDraft draft, int version) {
        draft.check();
        try {
            return transactions.inNew(() -> {
                var account = settings(by);
                if (account.version() != version) {
                    throw overtaken();
                }
                account.take(draft);
                return rows.save(account);
            });
        } catch (OptimisticLockingFailureException e) {
            throw overtaken();
        } finally {
            cache.invalidate(by.accountId());
        }
    }

    private static Conflict overtaken() {
        return new Conflict("Somebody else has changed the settings meanwhile.", Map.of());
    }

    public Account open(Account account) {
        return rows.save(account);
    }

    /** Whether this installation is new: nobody has opened an account yet. */
    public boolean areNone() {
        return rows.count() == 0;
    }
}

package io.afters.accounts;

import io.afters.database.Transactions;
import io.afters.shared.Problems;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The one-time links with which staff set their passwords. Used, lapsed and unknown ones are told alike. */
@Component
public class StaffLinks {
    private final StaffRows rows;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final LinkTries tries;
    private final Transactions transactions;
    private final Clock clock;

    StaffLinks(
            StaffRows rows,
            Accounts accounts,
            PasswordEncoder passwords,
            LinkTries tries,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose link this is; the address is that of who asks. */
    public Answer find(Token token, String from) {
        return asked(from, () -> transactions.inNew(() -> member(token).map(this::open)));
    }

    /**
     * Sets the password, which uses the link up.
     *
     * @throws io.afters.shared.InvalidInput when the password can't be had; the link stays good
     */
    public Answer use(Token token, String password, String from) {
        return switch (find(token, from)) {
            case Answer.Open(StaffMember member, Account account) -> {
                var problems = new Problems();
                PasswordRule.check(problems, "password", password, member);
                problems.throwIfAny();
                var hash = String.valueOf(passwords.encode(password));
                yield asked(from, () -> set(token, hash, member));
            }
            case Answer.Closed closed -> closed;
            case Answer.TooManyTries slow -> slow;
        };
    }

    /** In the member's own name: it is they who set it. */
    private Optional<Answer.Open> set(Token token, String hash, StaffMember caller) {
        return CurrentAccount.as(
                caller,
                () -> transactions.inNew(() -> member(token).map(member -> {
                    member.changePassword(hash, clock.instant());
                    return open(rows.save(member));
                })));
    }

    private Answer asked(String from, Supplier<Optional<Answer.Open>> find) {
        if (!tries.begin(from)) {
            return new Answer.TooManyTries();
        }
        return find.get()
                .<Answer>map(open -> {
                    tries.succeeded(from);
                    return open;
                })
                .orElseGet(Answer.Closed::new);
    }

    private Optional<StaffMember> member(Token token) {
        return rows.findByLinkHash(token.hash()).filter(member -> member.mayUse(token, clock.instant()));
    }

    private Answer.Open open(StaffMember member) {
        return new Answer.Open(member, accounts.get(member.accountId()));
    }

    /** What came of asking for a link. */
    public sealed interface Answer {
        /** It is, or in the answer to its use was, good. */
        record Open(StaffMember member, Account account) implements Answer {}

        /** It was used, has lapsed, was replaced, or never existed. */
        record Closed() implements Answer {}

        /** This address has tried too many wrong ones lately. */
        record TooManyTries() implements Answer {}
    }
}

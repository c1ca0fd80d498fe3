package io.afters.accounts;

import io.afters.database.Transactions;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.shared.Phones;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What staff change of themselves. */
@Component
public class OwnProfile {
    private final StaffRows rows;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInTries tries;
    private final Transactions transactions;
    private final Clock clock;

    OwnProfile(
            StaffRows rows,
            Accounts accounts,
            PasswordEncoder passwords,
            SignInTries tries,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes name and phone; the member as they are now comes back.
     *
     * @param phone in any notation; blank: none
     * @throws InvalidInput when one of them can't be so
     */
    public StaffMember change(StaffMember by, String name, String phone) {
        var problems = new Problems();
        Text.checkName(problems, "name", name, Invitation.LONGEST_NAME);
        var known = Phones.e164(phone, accounts.get(by.accountId()).country());
        if (!phone.isBlank() && known.isEmpty()) {
            problems.add("phone", "must be a phone number such as +380501234567");
        }
        problems.throwIfAny();
        return changed(by, member -> member.tell(name.strip(), known.orElse(null)));
    }

    /**
     * Changes the password, which ends all other sessions; the member as they are now comes back.
     *
     * @param from the address of who asks
     * @throws InvalidInput when the old one is wrong, or the new one can't be had
     * @throws TooManySignInTries after too many wrong tries
     */
    public StaffMember changePassword(StaffMember by, String old, String password, String from) {
        var problems = new Problems();
        PasswordRule.check(problems, "password", password, by);
        if (password.equals(old)) {
            problems.add("password", "must be another one than before");
        }
        if (!isOwn(by, old, from)) {
            problems.add("oldPassword", "is not the present password");
        }
        problems.throwIfAny();
        var hash = String.valueOf(passwords.encode(password));
        return changed(by, member -> member.changePassword(hash, clock.instant()));
    }

    private boolean isOwn(StaffMember by, String old, String from) {
        if (!tries.begin(by.email(), from)) {
            throw new TooManySignInTries();
        }
        var own = old.length() <= PasswordRule.LONGEST
                && by.passwordHash()
                        .filter(hash -> passwords.matches(old, hash))
                        .isPresent();
        if (own) {
            tries.succeeded(by.email(), from);
        }
        return own;
    }

    private StaffMember changed(StaffMember by, Consumer<StaffMember> change) {
        return transactions.inNew(() -> {
            var member = rows.findByIdAndAccountId(by.id(), by.accountId())
                    .filter(by::isStill)
                    .orElseThrow(() -> new NotFound("staff member"));
            change.accept(member);
            return rows.save(member);
        });
    }
}

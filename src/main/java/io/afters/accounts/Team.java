package io.afters.accounts;

import io.afters.database.Transactions;
import io.afters.shared.Conflict;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The staff of an account, as its admins change it. Each change locks the whole staff first and asks again whether the
 * caller is an admin: of two admins who demote each other at the same moment, one is too late.
 *
 * <p>All methods throw {@link AccessDeniedException} for whoever is no admin.
 */
@Component
public class Team {
    private final StaffMembers staff;
    private final StaffRows rows;
    private final Admins admins;
    private final Transactions transactions;
    private final Clock clock;

    Team(StaffMembers staff, StaffRows rows, Admins admins, Transactions transactions, Clock clock) {
        this.staff = staff;
        this.rows = rows;
        this.admins = admins;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everybody, blocked members included. */
    public List<StaffMember> of(Caller by) {
        admins.check(by);
        return staff.findByAccountId(by.accountId());
    }

    /** Lets somebody join. Throws {@link InvalidInput} when they can't be invited like this. */
    public StaffLink invite(Caller by, Invitation invitation) {
        by.mustAdminister();
        invitation.check();
        var link = Token.forLink();
        try {
            return transactions.inNew(() -> {
                locked(by);
                staff.findByEmail(invitation.address()).ifPresent(known -> refuse(known, by));
                return shown(rows.save(StaffMember.invited(by.accountId(), invitation, link, clock.instant())), link);
            });
        } catch (DataIntegrityViolationException e) {
            throw new InvalidInput("email", "can't be invited; take another one");
        }
    }

    /** Who is on the staff of another restaurant is not told, beyond that they can't be invited. */
    private static void refuse(StaffMember known, Caller by) {
        throw new InvalidInput(
                "email",
                known.accountId() == by.accountId()
                        ? "is the e-mail of a staff member already"
                        : "can't be invited; take another one");
    }

    /** Gives a member a new link to set a password with. The present password works until the link is used. */
    public StaffLink link(Caller by, long id) {
        if (Objects.equals(by.staffId(), id)) {
            throw new AccessDeniedException("Whoever changes their own password must know it");
        }
        var link = Token.forLink();
        return shown(
                change(by, id, member -> {
                    if (member.isBlocked()) {
                        throw new Conflict("The member is blocked.", Map.of());
                    }
                    member.link(link, clock.instant());
                }),
                link);
    }

    /** Throws {@link Conflict} when no admin who can sign in would be left. */
    public StaffMember changeRole(Caller by, long id, Role role) {
        return change(by, id, member -> member.become(role));
    }

    /** Throws {@link Conflict} when no admin who can sign in would be left. */
    public StaffMember block(Caller by, long id) {
        return change(by, id, StaffMember::block);
    }

    public StaffMember unblock(Caller by, long id) {
        return change(by, id, StaffMember::unblock);
    }

    private StaffMember change(Caller by, long id, Consumer<StaffMember> change) {
        return transactions.inNew(() -> {
            var everybody = locked(by);
            var member = everybody.stream()
                    .filter(each -> each.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("staff member"));
            change.accept(member);
            if (everybody.stream().noneMatch(StaffMember::canAdminister)) {
                throw new Conflict("Nobody would be left who can administer the account.", Map.of());
            }
            return rows.save(member);
        });
    }

    private List<StaffMember> locked(Caller by) {
        by.mustAdminister();
        var everybody = rows.findByAccountIdOrderById(by.accountId());
        if (everybody.stream().noneMatch(member -> Admins.is(member, by))) {
            throw Admins.noLonger(by);
        }
        return everybody;
    }

    private static StaffLink shown(StaffMember member, Token link) {
        return new StaffLink(member, link, member.linkUntil().orElseThrow());
    }
}

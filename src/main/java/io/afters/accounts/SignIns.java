package io.afters.accounts;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, over all nodes. A session lives on one node and ends with it; its sign-in can be taken up by any other,
 * for 30 minutes after somebody was last there, and no longer than 12 hours.
 */
@Component
public class SignIns {
    private final SignInsSql sql;
    private final StaffMembers staff;

    SignIns(SignInsSql sql, StaffMembers staff) {
        this.sql = sql;
        this.staff = staff;
    }

    /** Somebody has just signed in. */
    public SignIn begin(StaffMember member) {
        sql.removeOld(member);
        var token = Token.forCookie();
        return new SignIn(sql.begin(member, token.hash()), token, member);
    }

    /**
     * Takes up a sign-in at another node, or after a restart. Empty when it was ended, nobody was there for too long, or the
     * member was blocked or changed since; then it can't be taken up later either.
     */
    public Optional<SignIn> resume(Token token) {
        var kept = sql.find(token.hash());
        var resumed = kept.filter(SignInsSql.Kept::isRecent)
                .flatMap(row -> staff.findById(row.staffId())
                        .filter(member -> mayGoOn(member, row.stamp()))
                        .map(member -> new SignIn(row.id(), token, member)));
        if (resumed.isPresent()) {
            sql.note(resumed.get().id(), resumed.get().member());
        } else if (kept.isPresent()) {
            end(token);
        }
        return resumed;
    }

    private static boolean mayGoOn(StaffMember member, String stamp) {
        return member.status() == StaffStatus.ACTIVE
                && HexFormat.of().formatHex(member.stamp()).equals(stamp);
    }

    /**
     * Whether it stands, that is, nobody has signed out. Notes that the member was there, to the minute, and what they have
     * become meanwhile: a session that may go on takes its sign-in along.
     *
     * @param present false for what a browser asks by itself, with nobody there
     */
    public boolean stands(long id, StaffMember member, boolean present) {
        var isNoted = sql.isNoted(id, member);
        if (present && !isNoted.orElse(true)) {
            sql.note(id, member);
        }
        return isNoted.isPresent();
    }

    /** Ends it on all nodes, at their next request. */
    public void end(Token token) {
        sql.end(token.hash());
    }

    /** Ends it on all nodes, at their next request. */
    public void end(long id, StaffMember member) {
        sql.end(id, member);
    }
}

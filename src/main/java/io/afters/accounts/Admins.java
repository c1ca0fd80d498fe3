package io.afters.accounts;

import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks the database whether somebody is an admin still: whoever was one a moment ago may have been demoted since. */
@Component
class Admins {
    private final StaffMembers staff;

    Admins(StaffMembers staff) {
        this.staff = staff;
    }

    /** Throws {@link AccessDeniedException} when the caller is none, or none any more. */
    void check(Caller by) {
        by.mustAdminister();
        var id = by.staffId();
        if (id == null || staff.findById(id).filter(now -> is(now, by)).isEmpty()) {
            throw noLonger(by);
        }
    }

    /** Whether this is the caller, who can administer their account now. */
    static boolean is(StaffMember member, Caller by) {
        return Objects.equals(member.staffId(), by.staffId())
                && member.accountId() == by.accountId()
                && member.canAdminister();
    }

    static AccessDeniedException noLonger(Caller by) {
        return new AccessDeniedException(by.label() + " is no longer an admin");
    }
}

package io.afters.accounts;

/** Whether a staff member can sign in. */
public enum StaffStatus {
    /** Not yet: they have set no password so far. */
    INVITED,
    ACTIVE,
    /** Not any more, until an admin unblocks them. */
    BLOCKED
}

package io.afters.accounts;

/** What a staff member may do. */
public enum Role {
    /** Everything, staff, keys and settings included. */
    ADMIN,
    /** Changes scenarios and campaigns, cancels tasks, revokes and exports codes. */
    MARKETER,
    /** Reads, and cancels tasks. */
    SUPPORT;

    public boolean changesMarketing() {
        return this != SUPPORT;
    }

    public boolean administers() {
        return this == ADMIN;
    }
}

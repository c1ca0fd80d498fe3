package io.afters.accounts;

import java.time.Instant;

/**
 * A one-time link with which a staff member sets a password, and the only sight of its token.
 *
 * @param until it is no longer valid at this moment
 */
public record StaffLink(StaffMember member, Token token, Instant until) {}

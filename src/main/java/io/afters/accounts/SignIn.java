package io.afters.accounts;

/**
 * That somebody is signed in, in one browser, at whichever node that is served.
 *
 * @param token what the browser keeps
 * @param member as they are now
 */
public record SignIn(long id, Token token, StaffMember member) {}

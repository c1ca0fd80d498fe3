package io.afters.accounts;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The session of whoever is signed in. */
public final class SignedIn {
    private SignedIn() {}

    /** Goes on as the member is now: after a change of themselves the session would end else, or show them as they were. */
    public static void goOnAs(StaffMember now) {
        var context = SecurityContextHolder.getContext();
        var before = context.getAuthentication();
        if (before != null) {
            var renewed = UsernamePasswordAuthenticationToken.authenticated(now, null, before.getAuthorities());
            renewed.setDetails(before.getDetails());
            context.setAuthentication(renewed);
        }
    }
}

package io.afters.accounts;

import java.util.List;

/** Sign-ins that the sign-in page may show to everybody. Only a sandbox has any. */
public interface SignInHints {
    List<Hint> hints();

    /** One sign-in that is no secret. */
    record Hint(String email, String password, Role role) {}
}

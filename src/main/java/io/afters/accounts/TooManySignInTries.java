package io.afters.accounts;

import org.springframework.security.core.AuthenticationException;

/** There were too many wrong passwords lately. Told alike for people who exist and people who do not. */
public class TooManySignInTries extends AuthenticationException {
    TooManySignInTries() {
        super("Too many wrong tries");
    }
}

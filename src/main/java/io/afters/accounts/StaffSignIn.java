package io.afters.accounts;

import io.afters.database.DatabaseAway;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in with e-mail and password. Whoever is refused never learns whether the e-mail, the password or a block was why. */
@Component
class StaffSignIn implements AuthenticationProvider {
    private static final int LONGEST_EMAIL = 254;

    private final StaffMembers staff;
    private final PasswordEncoder passwords;
    private final SignInTries tries;
    private final StaffSql sql;
    private final Clock clock;
    private final SignInCounts counts;
    /** Checked when there is nobody to check, so that the answer takes as long. */
    private final String nobodysHash;

    StaffSignIn(
            StaffMembers staff,
            PasswordEncoder passwords,
            SignInTries tries,
            StaffSql sql,
            Clock clock,
            SignInCounts counts) {
        this.staff = staff;
        this.passwords = passwords;
        this.tries = tries;
        this.sql = sql;
        this.clock = clock;
        this.counts = counts;
        this.nobodysHash = String.valueOf(passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var email = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var password = String.valueOf(attempt.getCredentials());
        if (email.length() > LONGEST_EMAIL || password.length() > PasswordRule.LONGEST) {
            throw new BadCredentialsException("Too long to be right");
        }
        var from = address(attempt);
        if (!tries.begin(email, from)) {
            counts.slowedDown();
            throw new TooManySignInTries();
        }
        var member = check(email, password, from).orElseThrow(this::refusal);
        tries.succeeded(email, from);
        counts.accepted();
        var role = new SimpleGrantedAuthority("ROLE_" + member.role().name());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(member, null, List.of(role));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    private BadCredentialsException refusal() {
        counts.refused();
        return new BadCredentialsException("Not known like this");
    }

    /** @throws AuthenticationServiceException when the database is away, which costs no try */
    private Optional<StaffMember> check(String email, String password, String from) {
        try {
            var member = check(email, password);
            member.ifPresent(known -> sql.signedIn(known, clock.instant()));
            return member;
        } catch (RuntimeException e) {
            if (DatabaseAway.isCause(e)) {
                tries.succeeded(email, from);
                throw new AuthenticationServiceException("The database is away", e);
            }
            throw e;
        }
    }

    private Optional<StaffMember> check(String email, String password) {
        var found = staff.findByEmail(email);
        var hash = found.flatMap(StaffMember::passwordHash).orElse(nobodysHash);
        var matches = passwords.matches(password, hash);
        return found.filter(member -> matches && member.status() == StaffStatus.ACTIVE);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}

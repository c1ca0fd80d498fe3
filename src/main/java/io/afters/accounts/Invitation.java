package io.afters.accounts;

import io.afters.shared.Emails;
import io.afters.shared.Problems;
import io.afters.shared.Required;
import io.afters.shared.Text;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who shall join the staff, as an admin has typed it. */
public record Invitation(
        String name, String email, @Nullable Role role) {
    static final int LONGEST_NAME = 200;

    /** Ends with {@link io.afters.shared.InvalidInput} when nobody can be invited like this. */
    void check() {
        var problems = new Problems();
        Text.checkName(problems, "name", name, LONGEST_NAME);
        if (email.isBlank()) {
            problems.add("email", "is required");
        } else if (Emails.usable(email.strip()).isEmpty()) {
            problems.add("email", "must be an e-mail address such as olena@example.com");
        }
        problems.require(role, "role");
        problems.throwIfAny();
    }

    /** The e-mail in lower case, as it is looked up at sign-in. */
    String address() {
        return Emails.usable(email.strip()).orElseThrow().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return name.strip();
    }

    Role chosenRole() {
        Required.of("role", role).check();
        return Objects.requireNonNull(role);
    }
}

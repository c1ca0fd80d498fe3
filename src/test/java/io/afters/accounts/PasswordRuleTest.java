package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.shared.FieldProblem;
import io.afters.shared.Problems;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private final StaffMember olena =
            new StaffMember(1, "olena.shevchenko@kitchen.test", "Olena Shevchenko", Role.ADMIN, "hash", Instant.EPOCH);

    private List<String> refusals(String password) {
        var problems = new Problems();
        PasswordRule.check(problems, "password", password, olena);
        return problems.list().stream().map(FieldProblem::message).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "дванадцять знаків",
                "password of the third kitchen",
                "🍕🍔🍟🌭🍿🧂🥓🥚🍳🧇🥞🧈",
                "Kx7!mq9Zt2#L"
            })
    void aLongPasswordThatNobodyTriesFirstIsFine(String password) {
        assertThat(refusals(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "🍕🍔🍟🌭🍿🧂🥓🥚🍳🧇🥞"})
    void aShortOneIsRefused(String password) {
        assertThat(refusals(password)).containsExactly("must be at least 12 characters");
    }

    @Test
    void oneIsNoLongerThanSignInTakes() {
        var text = "correct horse battery staple ".repeat(9);
        assertThat(refusals(text.substring(0, 256))).isEmpty();
        assertThat(refusals(text.substring(0, 257))).containsExactly("must be at most 256 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olena.shevchenko@kitchen.test", "Olena.Shevchenko", "OLENA SHEVCHENKO", "olenashevchenko"})
    void nameAndEmailAreRefusedInAnyCase(String password) {
        assertThat(refusals(password)).containsExactly("must not be the name or the e-mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "passwordpassword",
                "qwertyuiop[]1",
                "123456789012",
                "210987654321",
                "aaaaaaaaaaaaaaa",
                "abababababab",
                "qwertyuiopasdf",
                "пароль123456789",
                "йцукенгшщзхї",
                "Welcome123456",
                "1qaz2wsx3edc"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(refusals(password)).containsExactly("must not be so easy to guess");
    }
}

package io.afters.testing;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;

/** Somebody of an account who calls, where a test needs a name for the audit trail. */
public record TestCaller(long accountId) implements Caller {

    public static TestCaller of(Account account) {
        return new TestCaller(account.id());
    }

    @Override
    public String label() {
        return "staff:1 Test";
    }
}

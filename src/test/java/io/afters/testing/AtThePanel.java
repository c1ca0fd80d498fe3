package io.afters.testing;

import io.afters.accounts.Account;
import io.afters.accounts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of screens without a browser: each test has an account of its own, and leaves the panel when it ends. */
@AftersIT
public abstract class AtThePanel {
    @Autowired
    protected TestAccounts accounts;

    @Autowired
    protected TestPanel panel;

    protected Account account;

    @BeforeEach
    void openAnAccount() {
        account = accounts.open();
    }

    @AfterEach
    void leave() {
        panel.leave();
    }

    /** Opens the panel at this path as somebody new of the account. */
    protected void enter(Role role, String path) {
        panel.enter(accounts.staff(account, role), path);
    }

    /** Opens the panel at this path as the admin of another account. */
    protected void enterAsStranger(String path) {
        panel.enter(accounts.staff(accounts.open(), Role.ADMIN), path);
    }
}

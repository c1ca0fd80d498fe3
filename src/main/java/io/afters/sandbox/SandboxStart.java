package io.afters.sandbox;

import io.afters.accounts.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills a sandbox at its first start; later starts find what is there. */
@Component
@ConditionalOnProperty(
        name = {"afters.sandbox", "afters.demo-data"},
        havingValue = "true")
class SandboxStart implements ApplicationRunner {
    private final Accounts accounts;
    private final DemoAccounts demo;

    SandboxStart(Accounts accounts, DemoAccounts demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.areNone()) {
            demo.open();
        }
    }
}

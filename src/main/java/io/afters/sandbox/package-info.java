/** The simulated clock and the demo data of a sandbox. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "cashback",
            "customers",
            "database",
            "messages",
            "orders",
            "promotions",
            "scenarios",
            "shared"
        })
package io.afters.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

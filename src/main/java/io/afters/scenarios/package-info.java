/** The engine: from an order event to tasks, from due tasks to codes, cashback and messages. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "cashback",
            "customers",
            "database",
            "messages",
            "messages :: ui",
            "orders",
            "promotions",
            "shared"
        })
package io.afters.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

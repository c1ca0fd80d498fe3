/** The frame of the control panel, in which the screens of all features appear. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "cashback",
            "customers",
            "database",
            "messages",
            "messages :: gateways",
            "messages :: ui",
            "orders",
            "promotions",
            "sandbox",
            "scenarios",
            "shared"
        })
package io.afters.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

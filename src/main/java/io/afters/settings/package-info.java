/** The screens on which an account, its staff, keys and channels are set up, and on which staff look after themselves. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"accounts", "audit", "customers", "messages", "messages :: gateways", "shared"})
package io.afters.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

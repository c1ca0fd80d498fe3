/** People who order food: who they are, how they can be reached, what they consented to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "audit", "database", "shared"})
package io.afters.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

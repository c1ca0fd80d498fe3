/** The one door for order events, and what they tell of orders. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "audit", "customers", "database", "shared"})
package io.afters.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

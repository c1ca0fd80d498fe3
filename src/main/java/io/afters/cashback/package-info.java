/** The append-only cashback ledger. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "audit", "customers", "database", "shared"})
package io.afters.cashback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

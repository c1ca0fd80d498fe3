/** Accounts, their staff and API keys; who is calling, and for which account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "shared"})
package io.afters.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

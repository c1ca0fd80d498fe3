/** The screens on which an account, its staff and its keys are set up, and on which staff look after themselves. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "audit", "shared"})
package io.afters.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Who changed what, when, from which value to which. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "database", "shared"})
package io.afters.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

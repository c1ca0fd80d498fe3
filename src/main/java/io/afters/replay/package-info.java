/** A program of its own: plays a restaurant's past orders into a running sandbox, over its HTTP API alone. */
@NullMarked
@ApplicationModule(allowedDependencies = "orders")
package io.afters.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What whoever runs Afters sees from outside: how much work is waiting, and who may read the metrics. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.afters.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

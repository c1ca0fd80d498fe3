/**
 * The MariaDB that holds everything, be it the embedded one or one from outside, and the rules of talking to it: transactions
 * that are retried as a whole, and what counts as "the database is away".
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.afters.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

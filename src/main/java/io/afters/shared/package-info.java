/** Values that any module may use: spans of time, amounts, problems, pages. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"database"})
package io.afters.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

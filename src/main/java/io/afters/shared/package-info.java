/** Values that any module may use: spans of time, amounts, problems, pages. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@NullMarked
package io.afters.shared;

import org.jspecify.annotations.NullMarked;

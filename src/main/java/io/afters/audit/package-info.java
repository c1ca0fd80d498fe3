/** Who changed what, when, from which value to which. */
@NullMarked
package io.afters.audit;

import org.jspecify.annotations.NullMarked;

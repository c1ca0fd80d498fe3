/** Measures what Afters exists for, side by side with the same work done by plain JDBC in the same run. */
@NullMarked
package io.afters.bench;

import org.jspecify.annotations.NullMarked;

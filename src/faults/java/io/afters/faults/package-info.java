/** What Afters promises when processes, databases, links and clocks fail, tried with real ones: {@code ./run faults}. */
@NullMarked
package io.afters.faults;

import org.jspecify.annotations.NullMarked;

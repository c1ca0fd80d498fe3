/** The simulated clock and the demo data of a sandbox. */
@NullMarked
package io.afters.sandbox;

import org.jspecify.annotations.NullMarked;

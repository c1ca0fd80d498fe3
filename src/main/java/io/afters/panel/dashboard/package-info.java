/** How things go: the numbers of all features for some days, each with the way to the list behind it. */
@NullMarked
package io.afters.panel.dashboard;

import org.jspecify.annotations.NullMarked;

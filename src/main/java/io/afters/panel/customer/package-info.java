/** One customer on the screen, with what all features know of them. */
@NullMarked
package io.afters.panel.customer;

import org.jspecify.annotations.NullMarked;

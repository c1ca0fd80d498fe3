/** The one door for order events, and what they tell of orders. */
@NullMarked
package io.afters.orders;

import org.jspecify.annotations.NullMarked;

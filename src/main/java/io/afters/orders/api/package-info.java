/** Order events over HTTP. */
@NullMarked
package io.afters.orders.api;

import org.jspecify.annotations.NullMarked;

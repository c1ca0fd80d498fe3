/** Customers over HTTP. */
@NullMarked
package io.afters.customers.api;

import org.jspecify.annotations.NullMarked;

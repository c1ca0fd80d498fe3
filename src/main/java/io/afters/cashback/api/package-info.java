/** A customer's cashback over HTTP. */
@NullMarked
package io.afters.cashback.api;

import org.jspecify.annotations.NullMarked;

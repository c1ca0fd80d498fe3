/** The customers on the screen. */
@NullMarked
package io.afters.customers.ui;

import org.jspecify.annotations.NullMarked;

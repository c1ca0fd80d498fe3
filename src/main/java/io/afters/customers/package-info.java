/** People who order food: who they are, how they can be reached, what they consented to. */
@NullMarked
package io.afters.customers;

import org.jspecify.annotations.NullMarked;

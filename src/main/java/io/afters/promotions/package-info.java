/** Promo campaigns and their codes: made, issued, redeemed, given back. */
@NullMarked
package io.afters.promotions;

import org.jspecify.annotations.NullMarked;

/** Promo campaigns and their codes on the screen. */
@NullMarked
package io.afters.promotions.ui;

import org.jspecify.annotations.NullMarked;

/** Promo campaigns and their codes: made, issued, redeemed, given back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "audit", "customers", "database", "orders", "shared"})
package io.afters.promotions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Campaigns, codes and code jobs over HTTP. */
@NullMarked
package io.afters.promotions.api;

import org.jspecify.annotations.NullMarked;

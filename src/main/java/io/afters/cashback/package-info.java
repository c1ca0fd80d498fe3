/** The append-only cashback ledger. */
@NullMarked
package io.afters.cashback;

import org.jspecify.annotations.NullMarked;

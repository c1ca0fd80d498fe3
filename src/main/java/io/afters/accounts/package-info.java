/** Accounts, their staff and API keys; who is calling, and for which account. */
@NullMarked
package io.afters.accounts;

import org.jspecify.annotations.NullMarked;

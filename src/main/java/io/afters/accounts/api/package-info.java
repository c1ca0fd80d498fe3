/** API keys at the door of the HTTP API. */
@NullMarked
package io.afters.accounts.api;

import org.jspecify.annotations.NullMarked;

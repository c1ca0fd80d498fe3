/** The outbox over HTTP. */
@NullMarked
package io.afters.messages.api;

import org.jspecify.annotations.NullMarked;

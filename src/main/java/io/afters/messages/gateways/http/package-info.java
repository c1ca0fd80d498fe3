/** Providers that are reached over HTTP, and the way out that all such providers share. */
@NullMarked
package io.afters.messages.gateways.http;

import org.jspecify.annotations.NullMarked;

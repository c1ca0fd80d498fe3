/** Texts to customers: templates, the outbox, delivery and the port to gateways. */
@NullMarked
package io.afters.messages;

import org.jspecify.annotations.NullMarked;

/** SMS through an operator's message centre, in its own protocol: SMPP 3.4. */
@NullMarked
package io.afters.messages.gateways.smpp;

import org.jspecify.annotations.NullMarked;

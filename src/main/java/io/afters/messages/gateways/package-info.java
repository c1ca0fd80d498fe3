/** Who carries messages to customers: the kinds of providers, their settings for each account, and the router between them. */
@NullMarked
@NamedInterface("gateways")
package io.afters.messages.gateways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Texts to customers: templates, the outbox, delivery and the port to gateways. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "audit", "customers", "database", "shared"})
package io.afters.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Scenarios and their tasks over HTTP. */
@NullMarked
package io.afters.scenarios.api;

import org.jspecify.annotations.NullMarked;

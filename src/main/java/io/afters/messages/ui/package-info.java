/** The outbox on the screen. */
@NullMarked
@NamedInterface("ui")
package io.afters.messages.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

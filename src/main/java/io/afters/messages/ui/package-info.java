/** The outbox on the screen. */
@NullMarked
package io.afters.messages.ui;

import org.jspecify.annotations.NullMarked;

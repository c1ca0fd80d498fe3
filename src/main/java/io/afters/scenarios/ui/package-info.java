/** Scenarios and their tasks on the screen. */
@NullMarked
package io.afters.scenarios.ui;

import org.jspecify.annotations.NullMarked;

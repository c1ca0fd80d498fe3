/** Settings on the screen. */
@NullMarked
package io.afters.settings.ui;

import org.jspecify.annotations.NullMarked;

/** The frame of the control panel, in which the screens of all features appear. */
@NullMarked
package io.afters.panel;

import org.jspecify.annotations.NullMarked;

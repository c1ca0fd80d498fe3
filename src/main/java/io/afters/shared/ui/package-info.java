/** What several screens of the control panel share. */
@NullMarked
package io.afters.shared.ui;

import org.jspecify.annotations.NullMarked;

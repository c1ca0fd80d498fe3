/** The door of the control panel: signing in, who may come in, and what browsers may do with its pages. */
@NullMarked
package io.afters.accounts.ui;

import org.jspecify.annotations.NullMarked;

/** The audit trail on the screen. */
@NullMarked
package io.afters.audit.ui;

import org.jspecify.annotations.NullMarked;

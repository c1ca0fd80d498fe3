/** The panel in a real browser. Pictures of what was seen are kept in target/screenshots. */
@NullMarked
package io.afters.browser;

import org.jspecify.annotations.NullMarked;

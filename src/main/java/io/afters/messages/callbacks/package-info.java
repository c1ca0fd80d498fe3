/** What providers call us with over HTTP: receipts and answers of guests. */
@NullMarked
package io.afters.messages.callbacks;

import org.jspecify.annotations.NullMarked;

/** Links in messages that lead through us: to unsubscribe, and to count clicks; and the pages behind them. */
@NullMarked
package io.afters.messages.links;

import org.jspecify.annotations.NullMarked;

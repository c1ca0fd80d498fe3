/** The engine: from an order event to tasks, from due tasks to codes, cashback and messages. */
@NullMarked
package io.afters.scenarios;

import org.jspecify.annotations.NullMarked;

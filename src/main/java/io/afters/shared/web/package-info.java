/** What every HTTP endpoint shares: strict JSON, problem documents, body limits, cursors. */
@NullMarked
package io.afters.shared.web;

import org.jspecify.annotations.NullMarked;

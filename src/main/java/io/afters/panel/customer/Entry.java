package io.afters.panel.customer;

import io.afters.shared.ui.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One line of a tab, as it is written there.
 *
 * @param link where it leads, as a path of the panel; null: nowhere
 * @param state in a word; null: it has none
 * @param detail what else there is to know
 * @param when in few words, and exactly for whoever hovers
 * @param amount of money; null: it is about none
 */
record Entry(
        String title,
        @Nullable String link,
        Mark mark,
        @Nullable String state,
        String detail,
        String when,
        String exactly,
        @Nullable String amount) {}

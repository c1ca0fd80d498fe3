package io.afters.model;

import io.afters.orders.OrderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What both worlds can do: one account in Kyiv with hryvnias, English as its language, a history horizon of 24 hours,
 * and the campaigns A and B. What an operation names and does not exist is left alone.
 */
interface Afters {

    Instant now();

    /**
     * Creates the scenario, or edits it.
     *
     * @return false when it was not saved: it was deleted, or points, as it did not before, to a deleted campaign
     */
    boolean save(String scenario, Rule rule);

    void switchTo(String scenario, boolean active);

    void deleteScenario(String scenario);

    void deleteCampaign(String campaign);

    /** Takes the events in, in this order. None lies more than 10 minutes in the future. */
    void report(List<OrderEvent> events);

    /** A staff member cancels. "cancelled" when the task left Pending through it, else its status, "none" without one. */
    String cancelByHand(TaskKey task);

    /** Lets time pass: what is due on the way runs at its time, what is overdue runs now; then windows lapse. */
    void advance(Duration by);

    /** Sends what is queued. */
    void deliver();

    Picture picture();
}

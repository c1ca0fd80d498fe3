package io.afters.messages;

import io.afters.customers.Channel;

/** Whether a message can be sent again over a channel, now. */
public sealed interface Way {
    Channel channel();

    /**
     * It can.
     *
     * @param address where to
     * @param wording what the guest would read
     * @param copy the how-manieth time over this channel, from 1
     */
    record Open(Channel channel, String address, Wording wording, int copy) implements Way {}

    /**
     * It can not.
     *
     * @param status of the message that stands in the way, or of the message itself
     * @param reason QUEUED, SENT, ARRIVED, NO_TASK, ERASED, or why the customer is out of reach
     */
    record Closed(Channel channel, MessageStatus status, String reason) implements Way {}
}

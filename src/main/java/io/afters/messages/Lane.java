package io.afters.messages;

import io.afters.customers.Channel;

/** What one account sends over one channel. Lanes do not wait for each other. */
record Lane(long accountId, Channel channel) {}

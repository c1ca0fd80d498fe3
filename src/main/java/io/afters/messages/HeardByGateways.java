package io.afters.messages;

import io.afters.customers.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hears what gateways are told over their own lines. Those threads must go on, whatever becomes of a single word. */
@Component
class HeardByGateways implements Incoming {
    private static final Logger LOG = LoggerFactory.getLogger(HeardByGateways.class);

    private final Heard heard;

    HeardByGateways(Heard heard) {
        this.heard = heard;
    }

    @Override
    public void receipt(long accountId, Channel channel, String providerId, Receipt receipt) {
        carefully(accountId, () -> heard.receipt(accountId, channel, providerId, receipt));
    }

    @Override
    public void answer(long accountId, Channel channel, String from, String text) {
        carefully(accountId, () -> heard.answer(accountId, channel, from, text));
    }

    private static void carefully(long accountId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "Account {}: what a provider told could not be kept: {}",
                    accountId,
                    e.getClass().getName());
        }
    }
}

package io.afters.messages.gateways;

import io.afters.messages.Gateway;
import java.util.Optional;

/** A gateway that several threads use, and that is closed once the last of them is through. */
final class SharedGateway implements Gateway {
    private final Gateway gateway;
    private int sending;
    private boolean retired;

    SharedGateway(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String name() {
        return gateway.name();
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (!enter()) {
            return new Outcome.Unavailable("The settings of this channel were changed just now");
        }
        try {
            return gateway.send(parcel);
        } finally {
            leave();
        }
    }

    @Override
    public int atOnce() {
        return gateway.atOnce();
    }

    @Override
    public boolean knowsKeys() {
        return gateway.knowsKeys();
    }

    @Override
    public void listen() {
        if (enter()) {
            try {
                gateway.listen();
            } finally {
                leave();
            }
        }
    }

    @Override
    public Optional<String> trouble() {
        return gateway.trouble();
    }

    private synchronized boolean enter() {
        if (!retired) {
            sending++;
        }
        return !retired;
    }

    private synchronized void leave() {
        sending--;
        closeWhenUnused();
    }

    @Override
    public synchronized void close() {
        if (!retired) {
            retired = true;
            closeWhenUnused();
        }
    }

    private void closeWhenUnused() {
        if (retired && sending == 0) {
            gateway.close();
        }
    }
}

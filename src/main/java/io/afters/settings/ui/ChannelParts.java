package io.afters.settings.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.accounts.StaffMembers;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.customers.Channel;
import io.afters.messages.CallbackLinks;
import io.afters.messages.gateways.ChannelTests;
import io.afters.messages.gateways.Channels;
import io.afters.shared.ui.LeaveGuard;
import io.afters.shared.ui.Saver;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the parts of the channels' page, and knows for them what the page is about. */
@Component
class ChannelParts {
    private final Channels channels;
    private final ChannelTests tests;
    private final StaffMembers staff;
    private final CurrentAccount current;
    private final CallbackLinks callbacks;
    private final AuditTrail trail;
    private final Clock clock;
    private final boolean sandbox;

    ChannelParts(
            Channels channels,
            ChannelTests tests,
            StaffMembers staff,
            CurrentAccount current,
            CallbackLinks callbacks,
            AuditTrail trail,
            Clock clock,
            @Value("${afters.sandbox:false}") boolean sandbox) {
        this.channels = channels;
        this.tests = tests;
        this.staff = staff;
        this.current = current;
        this.callbacks = callbacks;
        this.trail = trail;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    /** The channel as it is saved. */
    ChannelPart of(Channel channel, LeaveGuard guard) {
        var by = current.caller();
        var me = staff.findById(Objects.requireNonNull(by.staffId(), "Only staff see screens"))
                .orElseThrow();
        var part = new ChannelPart(this, channel, me, guard);
        part.fill();
        return part;
    }

    Channels channels() {
        return channels;
    }

    ChannelTests tests() {
        return tests;
    }

    /** Where providers of the channel reach us; empty: nowhere. */
    Optional<URI> callback(Channel channel) {
        return callbacks.of(current.id(), channel);
    }

    CurrentAccount current() {
        return current;
    }

    Clock clock() {
        return clock;
    }

    /** Whether it is no harm that messages reach nobody. */
    boolean sandbox() {
        return sandbox;
    }

    /** Who changed a channel last; empty: nobody knows. */
    Optional<String> whoWasLast() {
        return trail.find(current.id(), new AuditQuery(null, "Channel"), Long.MAX_VALUE, 1).stream()
                .findFirst()
                .map(entry -> Saver.name(entry.actor()));
    }
}

package io.afters.scenarios.ui;

import io.afters.accounts.CurrentAccount;
import io.afters.accounts.StaffMembers;
import io.afters.customers.Channel;
import io.afters.messages.TestMessages;
import io.afters.messages.Wording;
import io.afters.scenarios.Rehearsal;
import io.afters.scenarios.Rehearsal.Guest;
import io.afters.scenarios.ScenarioDraft;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows what a scenario that is being written would send, and sends it to whoever writes it. */
@Component
class Rehearsals {
    private final PreviewGuests guests;
    private final TestMessages tests;
    private final StaffMembers staff;
    private final CurrentAccount current;
    private final Clock clock;

    Rehearsals(PreviewGuests guests, TestMessages tests, StaffMembers staff, CurrentAccount current, Clock clock) {
        this.guests = guests;
        this.tests = tests;
        this.staff = staff;
        this.current = current;
        this.clock = clock;
    }

    PreviewGuests guests() {
        return guests;
    }

    Rehearsal of(ScenarioDraft draft, Guest guest) {
        return new Rehearsal(draft, current.get(), guest, clock.instant());
    }

    /** Asks where to, and sends. */
    void send(Map<Channel, Wording> messages) {
        var by = current.caller();
        var me = staff.findById(Objects.requireNonNull(by.staffId(), "Only staff see screens"))
                .orElseThrow();
        new TestDialog(
                        messages,
                        me,
                        (channel, address) -> tests.send(
                                current.get(), by, channel, address, Objects.requireNonNull(messages.get(channel))))
                .open();
    }
}

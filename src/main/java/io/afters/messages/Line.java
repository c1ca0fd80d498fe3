package io.afters.messages;

import io.afters.messages.Gateway.Outcome;
import io.afters.messages.Gateway.Parcel;
import java.util.Optional;

/** One provider that a {@link Route} leads over, guarded: one that fails again and again is left in peace for a while. */
public interface Line {

    /** Under which name attempts tell who was asked. */
    String name();

    /** How many messages it can be handed at the same time; 1 or more. */
    int atOnce();

    /** See {@link Gateway#knowsKeys}. */
    boolean knowsKeys();

    /** Whether it is worth asking now. */
    boolean open();

    /** Hands one message over. Empty: the provider is left in peace just now, and was not asked. */
    Optional<Outcome> ask(Parcel parcel);
}

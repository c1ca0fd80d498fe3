package io.afters.messages.gateways.smpp;

import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/**
 * What a message centre tells later of an SMS that it accepted. The same may be told more than once.
 *
 * @param providerId as it was answered when the message was accepted
 */
record Receipt(String providerId, State state) {

    enum State {
        DELIVERED,
        FAILED,
        /** Still under way, or the message centre does not know. */
        OPEN
    }

    /** Who wants to know. Called by the thread that reads from the message centre: must be quick. */
    interface Listener {
        void heard(Receipt receipt);
    }

    /** The receipt in what was delivered to us; none when it is no receipt, or can't be understood. */
    static Optional<Receipt> in(DeliverSm delivered) {
        if (!delivered.isSmscDeliveryReceipt()) {
            return Optional.empty();
        }
        var id = delivered.getOptionalParameter(Receipted_message_id.class);
        var state = delivered.getOptionalParameter(Message_state.class);
        if (id != null && state != null) {
            return Optional.of(new Receipt(id.getValueAsString(), stateOf(Byte.toUnsignedInt(state.getValue()))));
        }
        try {
            var read = delivered.getShortMessageAsDeliveryReceipt();
            return read.getId() == null || read.getFinalStatus() == null
                    ? Optional.empty()
                    : Optional.of(new Receipt(read.getId(), stateOf(read.getFinalStatus())));
        } catch (InvalidDeliveryReceiptException | RuntimeException garbage) {
            // The library fails in many ways on receipts that are not as the standard has them.
            return Optional.empty();
        }
    }

    private static State stateOf(DeliveryReceiptState state) {
        return switch (state) {
            case DELIVRD -> State.DELIVERED;
            case EXPIRED, DELETED, UNDELIV, REJECTD -> State.FAILED;
            case ENROUTE, ACCEPTD, UNKNOWN -> State.OPEN;
        };
    }

    /** By the numbers of SMPP 3.4, 5.2.28. */
    private static State stateOf(int number) {
        return switch (number) {
            case 2 -> State.DELIVERED;
            case 3, 4, 5, 8 -> State.FAILED;
            default -> State.OPEN;
        };
    }
}

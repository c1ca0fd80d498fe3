package io.afters.messages.gateways.smpp;

import io.afters.messages.Receipt;
import java.util.Optional;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;

/**
 * What a message centre tells later of an SMS that it accepted, when that is the end of it. The same may be told more than
 * once.
 *
 * @param providerId as it was answered when the message was accepted
 * @param reason why it was not delivered; null when it was
 */
record Told(String providerId, Receipt.Kind kind, @Nullable String reason) {

    /** The receipt in what was delivered to us; none when it is no receipt, no final one, or can't be understood. */
    static Optional<Told> in(DeliverSm delivered) {
        var told = inParameters(delivered);
        if (told.isPresent() || !delivered.isSmscDeliveryReceipt()) {
            return told;
        }
        try {
            var read = delivered.getShortMessageAsDeliveryReceipt();
            var state = read.getFinalStatus();
            return read.getId() == null || read.getId().isBlank() || state == null
                    ? Optional.empty()
                    : of(read.getId(), state, read.getError());
        } catch (InvalidDeliveryReceiptException | RuntimeException garbage) {
            // The library fails in many ways on receipts that are not as the standard has them.
            return Optional.empty();
        }
    }

    /** The receipt in a command's optional parameters, where newer message centres have it. */
    static Optional<Told> inParameters(AbstractSmCommand command) {
        var id = command.getOptionalParameter(Receipted_message_id.class);
        var state = command.getOptionalParameter(Message_state.class);
        return id == null || state == null
                ? Optional.empty()
                : state(Byte.toUnsignedInt(state.getValue())).flatMap(word -> of(id.getValueAsString(), word, null));
    }

    private static Optional<Told> of(String id, DeliveryReceiptState state, @Nullable String error) {
        return switch (state) {
            case DELIVRD -> Optional.of(new Told(id, Receipt.Kind.DELIVERED, null));
            case EXPIRED, DELETED, UNDELIV, REJECTD ->
                Optional.of(new Told(id, Receipt.Kind.UNDELIVERED, words(state, error)));
            case ENROUTE, ACCEPTD, UNKNOWN -> Optional.empty();
        };
    }

    private static String words(DeliveryReceiptState state, @Nullable String error) {
        var said = "The message centre says: " + state.name();
        return error == null || !error.matches("\\w{1,8}") || error.matches("0+") ? said : said + ", error " + error;
    }

    /** By the numbers of SMPP 3.4, 5.2.28. */
    private static Optional<DeliveryReceiptState> state(int number) {
        return switch (number) {
            case 2 -> Optional.of(DeliveryReceiptState.DELIVRD);
            case 3 -> Optional.of(DeliveryReceiptState.EXPIRED);
            case 4 -> Optional.of(DeliveryReceiptState.DELETED);
            case 5 -> Optional.of(DeliveryReceiptState.UNDELIV);
            case 8 -> Optional.of(DeliveryReceiptState.REJECTD);
            default -> Optional.empty();
        };
    }
}

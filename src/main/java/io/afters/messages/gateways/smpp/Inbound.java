package io.afters.messages.gateways.smpp;

import io.afters.customers.Channel;
import io.afters.messages.Incoming;
import io.afters.messages.Receipt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AbstractSmCommand;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_payload;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what a message centre sends by itself: receipts, and what guests write. What can't be handed on is told again. */
record Inbound(long accountId, Incoming incoming, PartReceipts receipts, Clock clock)
        implements MessageReceiverListener {
    private static final Logger LOG = LoggerFactory.getLogger(Inbound.class);

    /** The parts of a message were accepted, in this order. That they were is certain, whatever becomes of their receipts. */
    void sent(List<String> ids) {
        try {
            receipts.sent(accountId, ids).ifPresent(this::tell);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "An early receipt of account {} could not be kept: {}",
                    accountId,
                    failed.getClass().getName());
        }
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        var told = Told.in(delivered);
        if (told.isPresent()) {
            handOn(() -> heard(told.get()));
        } else if (isText(delivered)) {
            var payload = payload(delivered);
            var octets = payload.orElseGet(delivered::getShortMessage);
            handOn(() -> answer(delivered, octets));
        }
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        var told = Told.inParameters(data);
        var payload = payload(data);
        if (told.isPresent()) {
            handOn(() -> heard(told.get()));
        } else if (isText(data) && payload.isPresent()) {
            handOn(() -> answer(data, payload.get()));
        }
        try {
            return new DataSmResult(new MessageId("0"), new OptionalParameter[0]);
        } catch (PDUStringException impossible) {
            throw new IllegalStateException("An id of one digit is too long", impossible);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // A phone is there again: messages are not sent anew for that.
    }

    private static boolean isText(AbstractSmCommand command) {
        return MessageType.DEFAULT.containedIn(command.getEsmClass());
    }

    private static Optional<byte[]> payload(AbstractSmCommand command) {
        return Optional.ofNullable(command.getOptionalParameter(Message_payload.class))
                .map(Message_payload::getValue);
    }

    private void heard(Told told) {
        receipts.heard(accountId, told).ifPresent(this::tell);
    }

    private void tell(Told told) {
        incoming.receipt(
                accountId, Channel.SMS, told.providerId(), new Receipt(told.kind(), clock.instant(), told.reason()));
    }

    private void answer(AbstractSmCommand command, byte[] octets) {
        var text = Parts.text(command.getDataCoding(), command.isUdhi(), octets);
        if (!text.isBlank()) {
            incoming.answer(accountId, Channel.SMS, command.getSourceAddr(), text);
        }
    }

    private void handOn(Runnable what) throws ProcessRequestException {
        try {
            what.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "What a message centre told account {} could not be kept, and is asked for again: {}",
                    accountId,
                    failed.getClass().getName());
            throw new ProcessRequestException("Not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }
}

package io.afters.messages.gateways.smpp;

import io.afters.messages.Gateway.Outcome;
import java.util.Locale;
import java.util.Map;
import org.jsmpp.SMPPConstant;

/** What the numbers mean with which a message centre says no. */
final class Status {
    private static final int TEMPORARY_BY_APPLICATION = 0x64;

    private static final Map<Integer, String> LATER = Map.of(
            SMPPConstant.STAT_ESME_RTHROTTLED,
            "too many messages",
            SMPPConstant.STAT_ESME_RMSGQFUL,
            "its queue is full",
            SMPPConstant.STAT_ESME_RSYSERR,
            "an error of its own",
            SMPPConstant.STAT_ESME_RSUBMITFAIL,
            "it could not take the message over",
            SMPPConstant.STAT_ESME_RINVBNDSTS,
            "not signed in",
            SMPPConstant.STAT_ESME_RSERTYPUNAVAIL,
            "the service is not available",
            TEMPORARY_BY_APPLICATION,
            "not now");

    private static final Map<Integer, String> NEVER = Map.of(
            SMPPConstant.STAT_ESME_RINVDSTADR, "the phone is not valid",
            SMPPConstant.STAT_ESME_RINVSRCADR, "the sender is not valid",
            SMPPConstant.STAT_ESME_RINVMSGLEN, "the length is not valid",
            SMPPConstant.STAT_ESME_RPROHIBITED, "not permitted");

    private static final Map<Integer, String> SIGN_IN = Map.of(
            SMPPConstant.STAT_ESME_RINVPASWD, "The credentials are wrong: the password",
            SMPPConstant.STAT_ESME_RINVSYSID, "The credentials are wrong: the system id",
            SMPPConstant.STAT_ESME_RBINDFAIL, "The credentials are wrong, or the message centre refuses us",
            SMPPConstant.STAT_ESME_RALYBND, "The message centre says that we are signed in elsewhere");

    private Status() {}

    /** What becomes of a message that was refused with this number. */
    static Outcome outcome(int status) {
        var later = LATER.get(status);
        return later != null
                ? new Outcome.Unavailable("The message centre says: " + later + number(status))
                : new Outcome.Rejected(
                        "Refused: " + NEVER.getOrDefault(status, "by the message centre") + number(status));
    }

    static String signIn(int status) {
        return SIGN_IN.getOrDefault(status, "The message centre refuses us") + number(status);
    }

    private static String number(int status) {
        return String.format(Locale.ROOT, " (0x%08X)", status);
    }
}

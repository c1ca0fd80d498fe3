package io.afters.messages.gateways.smpp;

import io.afters.messages.Gateway.Outcome;
import java.time.Duration;
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
            SMPPConstant.STAT_ESME_RINVPASWD,
            "The message centre refused the password: check it",
            SMPPConstant.STAT_ESME_RINVSYSID,
            "The message centre does not know the system id: check it",
            SMPPConstant.STAT_ESME_RBINDFAIL,
            "The message centre refused us: check system id and password, and whether it lets this server's address in",
            SMPPConstant.STAT_ESME_RALYBND,
            "The message centre says that we are signed in already: it may allow fewer connections than there are"
                    + " servers of Afters");
    /** Neither says for how long. */
    private static final Map<Integer, Duration> PAUSES = Map.of(
            SMPPConstant.STAT_ESME_RTHROTTLED, Duration.ofSeconds(1),
            SMPPConstant.STAT_ESME_RMSGQFUL, Duration.ofSeconds(1));

    private Status() {}

    /** What becomes of a message that was refused with this number. */
    static Outcome outcome(int status) {
        var later = LATER.get(status);
        return later != null
                ? new Outcome.Unavailable("The message centre says: " + later + number(status), PAUSES.get(status))
                : new Outcome.Rejected(
                        "Refused: " + NEVER.getOrDefault(status, "by the message centre") + number(status));
    }

    /** Whether the same is worth another try soon. */
    static boolean crowded(int status) {
        return PAUSES.containsKey(status);
    }

    static String signIn(int status) {
        return SIGN_IN.getOrDefault(status, "The message centre refused us") + number(status);
    }

    private static String number(int status) {
        return String.format(Locale.ROOT, " (0x%08X)", status);
    }
}

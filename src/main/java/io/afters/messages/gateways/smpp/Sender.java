package io.afters.messages.gateways.smpp;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** Who an SMS says it is from: a name, a short number of the network, or a phone in international form without the plus. */
record Sender(TypeOfNumber type, NumberingPlanIndicator plan, String address) {
    private static final int SHORT_NUMBER = 8;
    static final int LONGEST_NAME = 11;
    static final int LONGEST_NUMBER = 20;

    static Sender of(String address) {
        var digits = address.startsWith("+") ? address.substring(1) : address;
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Sender(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, address);
        }
        return digits.length() <= SHORT_NUMBER
                ? new Sender(TypeOfNumber.NETWORK_SPECIFIC, NumberingPlanIndicator.UNKNOWN, digits)
                : new Sender(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, digits);
    }
}

package io.afters.messages;

import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How else a provider may write an id: some message centres answer a submit in hex and tell its receipt in decimal, others the
 * other way round, or fill up with zeros.
 */
public final class SameId {
    private static final int LONGEST = 20;
    private static final int HEX = 16;
    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F]{1," + LONGEST + "}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");

    private SameId() {}

    /** All other ways to write it, at most 100; none of an id that is no number. */
    public static Set<String> otherwise(String id) {
        var ways = new LinkedHashSet<String>();
        if (NUMBER.matcher(id).matches()) {
            addWays(ways, new BigInteger(id, HEX));
            if (DECIMAL.matcher(id).matches()) {
                addWays(ways, new BigInteger(id));
            }
            ways.remove(id);
        }
        return ways;
    }

    private static void addWays(Collection<String> ways, BigInteger number) {
        addFilled(ways, number.toString());
        addFilled(ways, number.toString(HEX));
        addFilled(ways, number.toString(HEX).toUpperCase(Locale.ROOT));
    }

    private static void addFilled(Collection<String> ways, String number) {
        for (int zeros = 0; zeros == 0 || number.length() + zeros <= LONGEST; zeros++) {
            ways.add("0".repeat(zeros) + number);
        }
    }

    /** The id as it is known: as it stands, or else in the only other way that is known; itself when that is in doubt. */
    public static String known(String id, Predicate<String> isKnown) {
        if (isKnown.test(id)) {
            return id;
        }
        var others = otherwise(id).stream().filter(isKnown).limit(2).toList();
        return others.size() == 1 ? others.getFirst() : id;
    }
}

package io.afters.promotions;

/** What random codes are made of. */
record CodeAlphabet(String letters, int length) {
    /** Seven capital letters and digits without look-alikes: no 0 O 1 I L. 27.5 thousand million codes. */
    static final CodeAlphabet STANDARD = new CodeAlphabet("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 7);
}

package io.afters.messages.links;

/** The public address that was set can't be one; the message is a sentence for the operator. */
final class UnusableAddress extends RuntimeException {
    UnusableAddress(String sentence) {
        super(sentence);
    }
}

package io.afters.replay;

/** Why there is nothing to replay, in one sentence for whoever called. */
final class Refusal extends RuntimeException {
    Refusal(String sentence) {
        super(sentence);
    }
}

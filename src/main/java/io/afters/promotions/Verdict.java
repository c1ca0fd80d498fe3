package io.afters.promotions;

/** Whether a code may be applied. */
public sealed interface Verdict {

    /**
     * It may, and gives this.
     *
     * @param again the order has redeemed it before: nothing more is counted
     */
    record Granted(PromoCampaign campaign, boolean again) implements Verdict {}

    /**
     * It may not.
     *
     * @param detail the reason in a sentence, with what was found and what would have been right
     */
    record Refused(Refusal reason, String detail) implements Verdict {}
}

package io.afters.messages.gateways;

/** Who can carry messages. */
public enum Provider {
    /** Messages stay here to be looked at, and reach nobody. */
    OUTBOX,
    /** E-mail through a mail server. */
    SMTP,
    /** SMS through an operator's message centre. */
    SMPP,
    /** SMS through a provider's web service. */
    HTTP,
    /** Push to apps, by way of Firebase. */
    FCM,
    /** Push to browsers. */
    WEB_PUSH;

    /** Whether it tells afterwards which messages arrived; the others end with having taken them over. */
    public boolean tellsArrivals() {
        return switch (this) {
            case SMPP, HTTP -> true;
            case OUTBOX, SMTP, FCM, WEB_PUSH -> false;
        };
    }
}

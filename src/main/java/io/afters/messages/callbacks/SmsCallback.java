package io.afters.messages.callbacks;

import io.afters.messages.Receipt;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a provider of the Twilio kind tells with a form: how a message fared, or what a guest answered. */
sealed interface SmsCallback {

    /** How a message fared. */
    record Fate(String providerId, Receipt receipt) implements SmsCallback {}

    /** What a guest wrote to us. */
    record Answer(String from, String text) implements SmsCallback {}

    /** Nothing that changes anything, such as that a message is on its way. */
    record Nothing() implements SmsCallback {}

    static SmsCallback of(FormBody form, Instant now) {
        var id = form.find("MessageSid").or(() -> form.find("SmsSid"));
        var kind = form.find("MessageStatus").or(() -> form.find("SmsStatus")).flatMap(SmsCallback::kind);
        if (id.isPresent() && kind.isPresent()) {
            return new Fate(id.get(), new Receipt(kind.get(), now, reason(form, kind.get())));
        }
        var from = form.find("From");
        // The provider may know more words than we do.
        var text = form.find("OptOutType").filter("STOP"::equals).or(() -> form.find("Body"));
        // Of what we have sent ourselves no text is told.
        return from.isPresent()
                        && text.isPresent()
                        && form.find("MessageStatus").isEmpty()
                ? new Answer(from.get(), text.get())
                : new Nothing();
    }

    private static Optional<Receipt.Kind> kind(String status) {
        return switch (status) {
            case "delivered" -> Optional.of(Receipt.Kind.DELIVERED);
            case "undelivered", "failed" -> Optional.of(Receipt.Kind.UNDELIVERED);
            case "read" -> Optional.of(Receipt.Kind.READ);
            default -> Optional.empty();
        };
    }

    private static @Nullable String reason(FormBody form, Receipt.Kind kind) {
        return kind == Receipt.Kind.UNDELIVERED
                ? form.find("ErrorCode")
                        .filter(code -> code.matches("\\w{1,32}"))
                        .map(code -> "code " + code)
                        .orElse(null)
                : null;
    }
}

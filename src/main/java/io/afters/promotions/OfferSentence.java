package io.afters.promotions;

import io.afters.shared.Amounts;
import io.afters.shared.Plural;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what the codes of a campaign give: the same wherever people read of it. What a draft leaves open
 * is an ellipsis.
 *
 * @param zone in which people read its times
 */
public record OfferSentence(Locale locale, Currency currency, ZoneId zone) {
    private static final String OPEN = "…";
    private static final ResourceBundle.Control NO_GUESSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String of(CampaignDraft draft) {
        var offer = text("offer", gives(draft), from(draft.validFrom()), until(draft.validUntil()), uses(draft))
                + perCustomer(draft.codesPerCustomer());
        var told = offer.endsWith(OPEN) ? offer : offer + ".";
        return draft.status() == CampaignStatus.INACTIVE ? told + " " + text("offer.inactive") : told;
    }

    private String gives(CampaignDraft draft) {
        var discount = draft.discount();
        var what = switch (discount.type()) {
            case PERCENT -> text("offer.PERCENT", percent(discount.value()));
            case FIXED -> text("offer.FIXED", open(discount.value()) ? OPEN : money(discount.value()));
            case FREE_DELIVERY -> text("offer.FREE_DELIVERY");
            case GIFT -> text("offer.GIFT", discount.gift() == null ? OPEN : discount.gift());
        };
        var least = draft.minOrderPrice();
        var reduces = discount.type().hasValue() ? "off" : "for";
        return open(least)
                ? text("offer." + reduces + ".every", what)
                : text("offer." + reduces + ".from", what, money(least));
    }

    private static boolean open(@Nullable BigDecimal number) {
        return number == null || number.signum() <= 0;
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null || value.signum() <= 0
                ? OPEN
                : value.stripTrailingZeros().toPlainString();
    }

    private String from(@Nullable Instant time) {
        return time == null ? "" : text("offer.valid-from", day(time) + hour(time));
    }

    /** An end at midnight is the end of the day before: so people think of it. */
    private String until(@Nullable Instant time) {
        if (time == null) {
            return "";
        }
        return isMidnight(time)
                ? text("offer.valid-through", day(time.minusNanos(1)))
                : text("offer.valid-until", day(time) + hour(time));
    }

    private String day(Instant time) {
        return DateTimeFormatter.ofPattern(text("offer.day"), locale).format(time.atZone(zone));
    }

    private String hour(Instant time) {
        return isMidnight(time)
                ? ""
                : DateTimeFormatter.ofPattern(", HH:mm", locale).format(time.atZone(zone));
    }

    private boolean isMidnight(Instant time) {
        return time.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String uses(CampaignDraft draft) {
        var uses = draft.usesPerCode();
        return uses == 1 ? text("offer.once") : counted("offer.uses", uses);
    }

    private String perCustomer(int codes) {
        return codes == 0 ? "" : counted("offer.per-customer", codes);
    }

    private String counted(String key, int number) {
        return number < 1
                ? text(key + ".many", OPEN)
                : text(key + "." + Plural.of(number, locale).key(), Integer.toString(number));
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? OPEN : Amounts.named(currency, amount);
    }

    private String text(String key, Object... parameters) {
        var text =
                ResourceBundle.getBundle("i18n/sentence", locale, NO_GUESSING).getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }
}

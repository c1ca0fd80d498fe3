package io.afters.orders.api;

import io.afters.accounts.Account;
import io.afters.customers.Channel;
import io.afters.customers.CustomerFacts;
import io.afters.orders.DeliveryType;
import io.afters.orders.EventType;
import io.afters.orders.OrderEvent;
import io.afters.orders.OrderFacts;
import io.afters.orders.Review;
import io.afters.orders.SourceType;
import io.afters.shared.Amounts;
import io.afters.shared.Emails;
import io.afters.shared.FieldProblem;
import io.afters.shared.Phones;
import io.afters.shared.Problems;
import io.afters.shared.SqlTime;
import io.afters.shared.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One CloudEvent, read: a valid event, or all that is wrong with it.
 *
 * @param id as far as it could be read
 * @param warnings what could not be used and does not cost the event
 */
record EventReading(
        @Nullable String id, @Nullable OrderEvent event, List<FieldProblem> errors, List<FieldProblem> warnings) {

    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_SOURCE = 256;
    private static final int LONGEST_URI = 2_048;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REVIEW = 10_000;
    private static final int MOST_TOKENS = 20;
    private static final Set<String> KNOWN =
            Set.of("specversion", "id", "source", "type", "time", "data", "datacontenttype", "dataschema", "subject");

    static EventReading of(JsonNode json, Account account, Instant now) {
        if (!json.isObject()) {
            return new EventReading(
                    null, null, List.of(new FieldProblem("body", "must be a CloudEvents object")), List.of());
        }
        return new Reader(json, account, now).read();
    }

    private static final class Reader {
        private final JsonNode json;
        private final Account account;
        private final Instant now;
        private final Problems problems = new Problems();
        private final Problems warnings = new Problems();

        Reader(JsonNode json, Account account, Instant now) {
            this.json = json;
            this.account = account;
            this.now = now;
        }

        EventReading read() {
            json.propertyNames().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> problems.add(Text.length(name) > 100 ? "body" : name, "is not a known field"));
            var fields = new JsonFields(json, "", problems);
            if (!fields.text("specversion", true).orElse("1.0").equals("1.0")) {
                fields.report("specversion", "must be \"1.0\"");
            }
            if (!fields.text("datacontenttype", false)
                    .orElse("application/json")
                    .startsWith("application/json")) {
                fields.report("datacontenttype", "must be \"application/json\"");
            }
            // Of no use here, but a form that they can't have tells of a mistake.
            fields.id("dataschema", false, LONGEST_URI);
            fields.id("subject", false, LONGEST_URI);
            var id = fields.id("id", true, LONGEST_ID);
            var source = fields.id("source", true, LONGEST_SOURCE);
            var type = type(fields);
            var time = time(fields);
            var data = fields.object("data", true);
            var order = order(data.object("order", true));
            var customer = customer(data.object("customer", true));
            var review = review(data.object("review", false));
            if (!problems.isEmpty()) {
                return new EventReading(shownId(id), null, problems.list(), List.of());
            }
            var event = new OrderEvent(
                    source.orElseThrow(),
                    id.orElseThrow(),
                    type.orElseThrow(),
                    time.orElseThrow(),
                    order.orElseThrow(),
                    customer.orElseThrow(),
                    type.orElseThrow() == EventType.REVIEW_CREATED ? review : null);
            return new EventReading(event.id(), event, List.of(), warnings.list());
        }

        /** The id as sent, where that can be repeated, even when it is refused. */
        private @Nullable String shownId(Optional<String> id) {
            var node = json.get("id");
            return id.orElse(node != null && node.isString() ? Text.cleaned(node.stringValue(), LONGEST_ID) : null);
        }

        private Optional<EventType> type(JsonFields fields) {
            var text = fields.text("type", true);
            var type = text.flatMap(EventType::of);
            if (text.isPresent() && type.isEmpty()) {
                fields.report(
                        "type",
                        "must be one of "
                                + Arrays.stream(EventType.values())
                                        .map(EventType::text)
                                        .toList());
            }
            return type;
        }

        private Optional<Instant> time(JsonFields fields) {
            var text = fields.text("time", true);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                var told = OffsetDateTime.parse(text.get());
                if (told.getYear() < 1970 || told.getYear() > 9998) {
                    fields.report("time", "must lie after 1970");
                    return Optional.empty();
                }
                var time = SqlTime.toMicros(told.toInstant());
                if (time.isAfter(now.plus(AHEAD))) {
                    fields.report("time", "must not lie more than 10 minutes in the future");
                    return Optional.empty();
                }
                return Optional.of(time.isAfter(now) ? SqlTime.toMicros(now) : time);
            } catch (DateTimeException e) {
                fields.report("time", "must be an RFC 3339 time with offset such as \"2026-11-22T10:00:00Z\"");
                return Optional.empty();
            }
        }

        private Optional<OrderFacts> order(JsonFields fields) {
            var id = fields.id("id", true, LONGEST_ID);
            var number = fields.id("number", false, LONGEST_ID);
            var source = fields.oneOf("sourceType", SourceType.class);
            var delivery = fields.oneOf("deliveryType", DeliveryType.class);
            var total = fields.decimal("total");
            total.ifPresent(amount -> Amounts.check(problems, "data.order.total", amount, account.currency()));
            var currency = fields.text("currency", false);
            if (currency.isPresent()
                    && !currency.get().equals(account.currency().getCurrencyCode())) {
                fields.report(
                        "currency",
                        "must be the account's, " + account.currency().getCurrencyCode());
            }
            return id.map(known -> new OrderFacts(
                    known, number.orElse(null), source.orElse(null), delivery.orElse(null), total.orElse(null)));
        }

        private Optional<CustomerFacts> customer(JsonFields fields) {
            var id = fields.id("id", true, LONGEST_ID);
            var name = fields.text("name", false);
            var phone = usable(
                    fields, "phone", text -> Phones.e164(text, account.country()), "is no phone that can be used");
            var email = usable(fields, "email", Emails::usable, "is no e-mail address that can be used");
            var language = fields.text("language", false);
            if (language.isPresent() && !language.get().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
                fields.report("language", "must be a language tag such as \"uk\"");
            }
            var tokens = tokens(fields);
            var consents = new EnumMap<Channel, Boolean>(Channel.class);
            var stated = fields.object("consents", false);
            for (var channel : Channel.values()) {
                stated.flag(channel.name()).ifPresent(consent -> consents.put(channel, consent));
            }
            return id.map(known -> new CustomerFacts(
                    known,
                    Text.cleaned(name.orElse(null), LONGEST_NAME),
                    phone.orElse(null),
                    email.orElse(null),
                    language.orElse(null),
                    tokens,
                    consents));
        }

        /** What can't be used is not kept, and does not cost the event. */
        private Optional<String> usable(
                JsonFields fields, String field, Function<String, Optional<String>> read, String not) {
            var text = fields.text(field, false);
            var value = text.flatMap(read);
            if (text.isPresent() && value.isEmpty()) {
                warnings.add("customer." + field, not);
            }
            return value;
        }

        private List<String> tokens(JsonFields fields) {
            var tokens = new ArrayList<String>();
            var array = fields.array("pushTokens");
            if (array.isEmpty()) {
                return tokens;
            }
            if (array.get().size() > MOST_TOKENS) {
                fields.report("pushTokens", "must have at most " + MOST_TOKENS + " tokens");
                return tokens;
            }
            array.get().forEach(token -> {
                if (!token.isString()
                        || token.stringValue().isBlank()
                        || token.stringValue().length() > 1_024
                        || Text.hasControls(token.stringValue())
                        || Text.hasLoneSurrogates(token.stringValue())) {
                    fields.report("pushTokens", "must be tokens of at most 1024 characters");
                } else {
                    tokens.add(token.stringValue());
                }
            });
            return tokens;
        }

        private Review review(JsonFields fields) {
            var rating = fields.number("rating", 0, 10);
            var text = fields.text("text", false);
            return new Review(
                    rating.orElse(null),
                    text.map(t -> Text.hasLoneSurrogates(t) ? null : t)
                            .map(t -> t.length() > LONGEST_REVIEW ? t.substring(0, LONGEST_REVIEW) : t)
                            .orElse(null));
        }
    }
}

package io.afters.panel.customer;

import io.afters.accounts.Caller;
import io.afters.cashback.CashbackLedger;
import io.afters.customers.Customers;
import io.afters.messages.Attempts;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageShown;
import io.afters.orders.CustomerEvent;
import io.afters.orders.CustomerOrders;
import io.afters.promotions.CustomerCode;
import io.afters.promotions.CustomerCodes;
import io.afters.scenarios.TaskList;
import io.afters.scenarios.TaskQuery;
import io.afters.scenarios.TaskShown;
import io.afters.shared.Amounts;
import io.afters.shared.Lookup;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link PersonFile} as JSON, part by part: however much a person ordered, little of it is held in memory. */
@Component
class PersonExport {
    private static final int PAGE = 200;
    private static final int MOST_ORDERS = 100_000;

    private final CustomerFiles files;
    private final Customers customers;
    private final CustomerOrders orders;
    private final TaskList tasks;
    private final CustomerCodes codes;
    private final MessageList messages;
    private final Attempts attempts;
    private final CashbackLedger cashback;
    private final JsonMapper json;
    private final Clock clock;

    PersonExport(
            CustomerFiles files,
            Customers customers,
            CustomerOrders orders,
            TaskList tasks,
            CustomerCodes codes,
            MessageList messages,
            Attempts attempts,
            CashbackLedger cashback,
            JsonMapper json,
            Clock clock) {
        this.files = files;
        this.customers = customers;
        this.orders = orders;
        this.tasks = tasks;
        this.codes = codes;
        this.messages = messages;
        this.attempts = attempts;
        this.cashback = cashback;
        this.json = json;
        this.clock = clock;
    }

    /**
     * By our id. Is noted in the audit trail before the first byte. Throws {@link io.afters.shared.NotFound} when the
     * account has no such customer.
     */
    void write(long id, Caller by, OutputStream target) {
        var file = files.get(id);
        customers.noteExport(id, by);
        try (var out = json.writer().with(SerializationFeature.INDENT_OUTPUT).createGenerator(target)) {
            out.writeStartObject();
            out.writePOJOProperty("exportedAt", clock.instant());
            out.writeStringProperty("restaurant", file.account().name());
            out.writePOJOProperty("person", PersonFile.Person.of(file));
            array(out, "withdrawals", files.withdrawals(file), PersonFile.WithdrawalPart::of);
            whatWasOrdered(file, out);
            whatFollowed(file, out);
            out.writeEndObject();
        }
    }

    private void whatWasOrdered(CustomerFile file, JsonGenerator out) {
        var account = file.account();
        array(
                out,
                "orders",
                orders.orders(account.id(), file.id(), MOST_ORDERS),
                order -> PersonFile.OrderPart.of(order, account.currency()));
        pages(
                out,
                "events",
                0,
                after -> orders.events(account.id(), file.id(), after, PAGE),
                CustomerEvent::id,
                page -> page.stream()
                        .map(event -> PersonFile.EventPart.of(event, account.currency()))
                        .toList());
    }

    private void whatFollowed(CustomerFile file, JsonGenerator out) {
        var account = file.account();
        var now = clock.instant();
        var theirs = TaskQuery.ofCustomer(file.customer().externalId());
        pages(
                out,
                "tasks",
                Long.MAX_VALUE,
                before -> tasks.find(account, theirs, before, PAGE),
                TaskShown::id,
                page -> {
                    var timelines = tasks.timelines(account, page);
                    return page.stream()
                            .map(task ->
                                    PersonFile.TaskPart.of(task, Lookup.in(timelines, task.id()), account.currency()))
                            .toList();
                });
        pages(
                out,
                "codes",
                Long.MAX_VALUE,
                before -> codes.of(account, file.id(), before, PAGE),
                (CustomerCode code) -> code.code().id(),
                page -> page.stream()
                        .map(code -> PersonFile.CodePart.of(code, now))
                        .toList());
        pages(
                out,
                "messages",
                Long.MAX_VALUE,
                before -> messages.find(account.id(), MessageQuery.to(file.id()), before, PAGE),
                MessageShown::id,
                page -> {
                    var tries = attempts.of(
                            account.id(), page.stream().map(MessageShown::id).toList());
                    return page.stream()
                            .map(message ->
                                    PersonFile.MessagePart.of(message, tries.getOrDefault(message.id(), List.of())))
                            .toList();
                });
        var entries = cashback.entriesOf(account.id(), file.id());
        array(out, "cashback", entries, entry -> PersonFile.CashbackPart.of(entry, account.currency()));
        out.writePOJOProperty("cashbackBalance", Amounts.in(account.currency(), CashbackLedger.balance(entries)));
    }

    private static <T> void array(JsonGenerator out, String name, List<T> all, Function<T, Object> part) {
        out.writeArrayPropertyStart(name);
        all.forEach(each -> out.writePOJO(part.apply(each)));
        out.writeEndArray();
    }

    /** Reads and writes page by page, each beginning where the last one ended. */
    private static <T> void pages(
            JsonGenerator out,
            String name,
            long begin,
            LongFunction<List<T>> read,
            ToLongFunction<T> id,
            Function<List<T>, List<?>> parts) {
        out.writeArrayPropertyStart(name);
        var page = read.apply(begin);
        while (!page.isEmpty()) {
            parts.apply(page).forEach(out::writePOJO);
            page = page.size() < PAGE ? List.of() : read.apply(id.applyAsLong(page.getLast()));
        }
        out.writeEndArray();
    }
}

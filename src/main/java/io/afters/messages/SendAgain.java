package io.afters.messages;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditTrail;
import io.afters.customers.Channel;
import io.afters.customers.Contact;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.shared.Conflict;
import io.afters.shared.Ids;
import io.afters.shared.Lookup;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets people send a message once more that did not surely arrive: the same text, and so the same code. */
@Component
public class SendAgain {
    /** More copies than anybody sends. */
    private static final int MOST = 500;

    private final MessageList messages;
    private final SendAgainSql sql;
    private final UnreachedSql unreached;
    private final Contacts contacts;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SendAgain(
            MessageList messages,
            SendAgainSql sql,
            UnreachedSql unreached,
            Contacts contacts,
            Transactions transactions,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.messages = messages;
        this.sql = sql;
        this.unreached = unreached;
        this.contacts = contacts;
        this.transactions = transactions;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** How things are for each channel. Throws {@link io.afters.shared.NotFound} when there is no such message. */
    public List<Way> ways(Account account, long messageId) {
        var message = messages.get(account.id(), messageId);
        var customer = Lookup.in(contacts.read(List.of(message.customer())), message.customer());
        var resend = resend(account, message, customer);
        return Arrays.stream(Channel.values()).map(resend::over).toList();
    }

    /**
     * Puts a copy into the outbox. Two callers at once make one.
     *
     * @param channel null: the same as before
     * @throws Conflict with the present status, when there is nothing to send again or no way to do so
     */
    public MessageShown send(Account account, long messageId, @Nullable Channel channel, Caller by) {
        var copy = transactions.inNew(() -> {
            var customerId = messages.get(account.id(), messageId).customer();
            var customer = Lookup.in(contacts.lock(account.id(), List.of(customerId)), customerId);
            // Read again: only now, with its customer locked, nobody else sends it again.
            var message = messages.get(account.id(), messageId);
            var over = channel == null ? message.channel() : channel;
            return switch (resend(account, message, customer).over(over)) {
                case Way.Closed closed -> throw refused(closed);
                case Way.Open open -> {
                    var id = sql.insert(account.id(), messageId, open, clock.instant());
                    var as = new FromTo(Ids.format(messageId), Ids.format(id));
                    audit.tell(
                            by,
                            "SENT_AGAIN",
                            "Message",
                            Ids.format(messageId),
                            Map.of(
                                    "message",
                                    as,
                                    "channel",
                                    new FromTo(message.channel().name(), over.name())));
                    var task = List.of(Objects.requireNonNull(message.taskId()));
                    unreached.unmark(account.id(), task);
                    publisher.publishEvent(new TasksTold(
                            account.id(), task, TasksTold.What.SENT_AGAIN, clock.instant(), by.label(), over.name()));
                    yield id;
                }
            };
        });
        return messages.get(account.id(), copy);
    }

    private Resend resend(Account account, MessageShown message, Contact customer) {
        var ofTask = message.taskId() == null
                ? List.of(message)
                : messages.find(
                        account.id(), new MessageQuery(message.taskId(), null, null, null), Long.MAX_VALUE, MOST);
        return new Resend(message, ofTask, customer, account.name());
    }

    private static Conflict refused(Way.Closed closed) {
        var detail = switch (closed.reason()) {
            case "QUEUED" -> "One over " + closed.channel() + " is still on its way.";
            case "SENT", "ARRIVED" -> "It was sent over " + closed.channel() + " already.";
            case "ERASED" -> "The person was erased, and the text with them.";
            case "NO_TASK" -> "Only what a task has sent can be sent again.";
            default -> "The customer can't be reached over " + closed.channel() + " now.";
        };
        return new Conflict(detail, Map.of("currentStatus", closed.status(), "reason", closed.reason()));
    }
}

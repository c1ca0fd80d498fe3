package io.afters.messages.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.messages.Receipt;
import io.afters.shared.Ids;
import io.afters.shared.web.Page;
import io.afters.shared.web.PageQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox over HTTP. */
@RestController
class MessageController {
    private final MessageList messages;
    private final CurrentAccount current;

    MessageController(MessageList messages, CurrentAccount current) {
        this.messages = messages;
        this.current = current;
    }

    @GetMapping("/api/v1/messages")
    Page<MessageJson> list(
            @RequestParam(required = false) @Nullable String taskId,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable MessageStatus status,
            PageQuery page) {
        // A task that can't exist has no messages.
        var task = taskId == null ? null : Ids.parse(taskId).orElse(0L);
        var query = new MessageQuery(task, customerId, channel, status);
        return page.page(
                messages.find(current.id(), query, page.before(), page.rows()), MessageShown::id, MessageJson::of);
    }

    /** A message as the API tells it. */
    record MessageJson(
            String id,
            @Nullable String taskId,
            String customerId,
            Channel channel,
            @Nullable String to,
            @Nullable String title,
            @Nullable String text,
            MessageStatus status,
            @Nullable String reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant sentAt,
            Receipt.@Nullable Kind receipt,
            @Nullable Instant receiptAt,
            int clicks) {

        static MessageJson of(MessageShown m) {
            return new MessageJson(
                    Ids.format(m.id()),
                    m.taskId() == null ? null : Ids.format(m.taskId()),
                    m.customerId(),
                    m.channel(),
                    m.to(),
                    m.title(),
                    m.text(),
                    m.status(),
                    m.reason(),
                    m.attempts(),
                    m.createdAt(),
                    m.sentAt(),
                    m.receipt(),
                    m.receiptAt(),
                    m.clicks());
        }
    }
}

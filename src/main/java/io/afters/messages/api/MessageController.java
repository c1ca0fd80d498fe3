package io.afters.messages.api;

import io.afters.accounts.CurrentAccount;
import io.afters.customers.Channel;
import io.afters.messages.MessageList;
import io.afters.messages.MessageQuery;
import io.afters.messages.MessageShown;
import io.afters.messages.MessageStatus;
import io.afters.messages.Receipt;
import io.afters.messages.SendAgain;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import io.afters.shared.web.Page;
import io.afters.shared.web.PageQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox over HTTP. */
@RestController
class MessageController {
    private final MessageList messages;
    private final SendAgain again;
    private final CurrentAccount current;

    MessageController(MessageList messages, SendAgain again, CurrentAccount current) {
        this.messages = messages;
        this.again = again;
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

    /** 201 with the new message, when the old one did not surely arrive; else 409 with the status that stands in the way. */
    @PostMapping(path = "/api/v1/messages/{id}/sendings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MessageJson send(@PathVariable String id, @RequestBody SendingJson wanted) {
        var known = Ids.parse(id).orElseThrow(() -> new NotFound("message"));
        return MessageJson.of(again.send(current.get(), known, wanted.channel(), current.caller()));
    }

    /**
     * How to send a message again.
     *
     * @param channel null: the same as before
     */
    record SendingJson(@Nullable Channel channel) {}

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

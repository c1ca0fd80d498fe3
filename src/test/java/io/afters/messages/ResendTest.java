package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.customers.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResendTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<MessageShown> ofTask = new ArrayList<>();
    private Map<Channel, Boolean> consents = Map.of();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FAILED,  -,           yes",
                "UNKNOWN, -,           yes",
                "SKIPPED, -,           yes",
                "SENT,    UNDELIVERED, yes",
                "UNKNOWN, UNDELIVERED, yes",
                "QUEUED,  -,           QUEUED",
                "SENT,    -,           SENT",
                "SENT,    DELIVERED,   ARRIVED",
                "SENT,    READ,        ARRIVED",
                "UNKNOWN, DELIVERED,   ARRIVED"
            })
    void onlyWhatDidNotSurelyArriveIsSentAgain(MessageStatus status, Receipt.@Nullable Kind receipt, String expected) {
        var message = message(1, Channel.SMS, 0, status, receipt);

        assertThat(told(message, Channel.SMS)).isEqualTo(expected);
        assertThat(told(message, Channel.PUSH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"QUEUED, QUEUED", "SENT, SENT", "FAILED, yes", "UNKNOWN, yes", "SKIPPED, yes"})
    void overAChannelThatIsTakenNothingMoreGoes(MessageStatus other, String expected) {
        var message = message(1, Channel.PUSH, 0, MessageStatus.FAILED, null);
        message(2, Channel.SMS, 0, other, null);

        assertThat(told(message, Channel.SMS)).isEqualTo(expected);
        assertThat(told(message, Channel.PUSH)).isEqualTo("yes");
    }

    @Test
    void theStatusOfWhatStandsInTheWayIsTold() {
        var message = message(1, Channel.SMS, 0, MessageStatus.FAILED, null);
        message(2, Channel.SMS, 1, MessageStatus.QUEUED, null);

        assertThat(resend(message).over(Channel.SMS))
                .isEqualTo(new Way.Closed(Channel.SMS, MessageStatus.QUEUED, "QUEUED"));
    }

    @Test
    void whoWithdrewTheConsentIsLeftInPeace() {
        consents = Map.of(Channel.SMS, false);
        var message = message(1, Channel.PUSH, 0, MessageStatus.FAILED, null);

        assertThat(told(message, Channel.SMS)).isEqualTo("NO_CONSENT");
        assertThat(told(message, Channel.EMAIL)).isEqualTo("NO_EMAIL");
    }

    @Test
    void whatTheScenarioSaysOverThatChannelComesBeforeWhatItSaidOverAnother() {
        var message = message(1, Channel.PUSH, 0, MessageStatus.FAILED, null);
        message(2, Channel.SMS, 0, MessageStatus.SKIPPED, null);

        assertThat(resend(message).over(Channel.SMS))
                .isEqualTo(new Way.Open(Channel.SMS, "+380501234567", new Wording(null, "SMS text"), 1));
    }

    @Test
    void aChannelThatTheScenarioDoesNotUseSaysTheSame() {
        var message = message(1, Channel.PUSH, 0, MessageStatus.FAILED, null);

        assertThat(resend(message).over(Channel.SMS))
                .isEqualTo(new Way.Open(Channel.SMS, "+380501234567", new Wording(null, "PUSH title\nPUSH text"), 1));
    }

    @Test
    void copiesAreCountedByChannel() {
        var message = message(1, Channel.PUSH, 0, MessageStatus.FAILED, null);
        message(2, Channel.PUSH, 1, MessageStatus.FAILED, null);

        assertThat(resend(message).over(Channel.PUSH))
                .isEqualTo(new Way.Open(Channel.PUSH, "token", new Wording("PUSH title", "PUSH text"), 2));
    }

    @Test
    void ofAnErasedPersonAndOfNoTaskNothingIsSentAgain() {
        assertThat(told(message(1, 9L, null, Channel.SMS, 0, MessageStatus.FAILED, null), Channel.SMS))
                .isEqualTo("ERASED");
        assertThat(told(message(1, null, "Hi", Channel.SMS, 0, MessageStatus.FAILED, null), Channel.SMS))
                .isEqualTo("NO_TASK");
    }

    private String told(MessageShown message, Channel channel) {
        return switch (resend(message).over(channel)) {
            case Way.Open open -> "yes";
            case Way.Closed closed -> closed.reason();
        };
    }

    private Resend resend(MessageShown message) {
        var olena =
                new Contact(7, "c-1", "Olena", "+380501234567", null, "uk", List.of("token"), consents, false, NOON);
        return new Resend(message, ofTask, olena, "Piazza");
    }

    private MessageShown message(
            long id, Channel channel, int copy, MessageStatus status, Receipt.@Nullable Kind receipt) {
        return message(id, 9L, channel + " text", channel, copy, status, receipt);
    }

    private MessageShown message(
            long id,
            @Nullable Long task,
            @Nullable String text,
            Channel channel,
            int copy,
            MessageStatus status,
            Receipt.@Nullable Kind receipt) {
        var message = new MessageShown(
                id,
                task,
                7,
                "c-1",
                "Olena",
                channel,
                null,
                channel == Channel.SMS ? null : channel + " title",
                text,
                status,
                null,
                1,
                NOON,
                null,
                null,
                null,
                copy,
                receipt,
                receipt == null ? null : NOON,
                0);
        ofTask.add(message);
        return message;
    }
}

package io.afters.messages.gateways.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.messages.Receipt.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartReceiptsTest {
    private final PartReceipts receipts = new PartReceipts();

    @Test
    void aReceiptThatIsFasterThanTheAnswerCounts() {
        receipts.heard(7, arrived("a"));
        assertThat(receipts.sent(7, List.of("a", "b"))).isEmpty();

        assertThat(receipts.heard(7, arrived("b"))).contains(arrived("b"));
    }

    @Test
    void allReceiptsMayBeFasterThanTheAnswer() {
        receipts.heard(7, arrived("b"));
        receipts.heard(7, arrived("a"));

        assertThat(receipts.sent(7, List.of("a", "b"))).contains(arrived("b"));
    }

    @Test
    void aMessageDoesNotArriveWithoutThePartThatFailedUnlessThatArrivesAfterAll() {
        var failed = new Told("a", Kind.UNDELIVERED, "EXPIRED");
        receipts.sent(7, List.of("a", "b"));

        assertThat(receipts.heard(7, failed)).contains(new Told("b", Kind.UNDELIVERED, "EXPIRED"));
        assertThat(receipts.heard(7, arrived("b"))).isEmpty();
        assertThat(receipts.heard(7, arrived("a"))).contains(arrived("b"));
    }

    @Test
    void whatIsNoPartOfAnythingIsPassedOn() {
        receipts.sent(7, List.of("single"));

        assertThat(receipts.heard(7, arrived("single"))).contains(arrived("single"));
        assertThat(receipts.heard(7, arrived("never sent"))).contains(arrived("never sent"));
    }

    @Test
    void partsOfAnotherAccountAreOthers() {
        receipts.sent(7, List.of("a", "b"));

        assertThat(receipts.heard(8, arrived("a"))).contains(arrived("a"));
    }

    @Test
    void aReceiptInDecimalIsOfTheMessageThatWasAnsweredInHex() {
        receipts.sent(7, List.of("3E9"));

        assertThat(receipts.heard(7, arrived("1001"))).contains(arrived("3E9"));
        assertThat(receipts.heard(7, arrived("0000001001"))).contains(arrived("3E9"));
        assertThat(receipts.heard(8, arrived("1001"))).contains(arrived("1001"));
    }

    @Test
    void partsAreKnownInWhicheverWayTheirIdsAreWritten() {
        receipts.sent(7, List.of("1001", "1002"));

        assertThat(receipts.heard(7, arrived("3EA"))).isEmpty();
        assertThat(receipts.heard(7, arrived("3e9"))).contains(arrived("1002"));
    }

    @Test
    void aReceiptThatIsFasterAndWrittenInAnotherWayIsToldAgainAsItWasAnswered() {
        receipts.heard(7, arrived("1001"));

        assertThat(receipts.sent(7, List.of("3E9"))).contains(arrived("3E9"));
    }

    @Test
    void whatWasPassedOnAsItIsIsNotToldAgain() {
        receipts.heard(7, arrived("1001"));

        assertThat(receipts.sent(7, List.of("1001"))).isEmpty();
    }

    private static Told arrived(String id) {
        return new Told(id, Kind.DELIVERED, null);
    }
}

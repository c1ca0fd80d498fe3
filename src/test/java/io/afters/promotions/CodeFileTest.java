package io.afters.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afters.promotions.CodeFile.Line;
import io.afters.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class CodeFileTest {

    @Test
    void withoutAHeaderTheCodeComesFirstAndTheCustomerSecond() {
        assertThat(CodeFile.read("PIZZA\npasta,c-1\r\nSALAD,\n"))
                .containsExactly(new Line(1, "PIZZA", null), new Line(2, "pasta", "c-1"), new Line(3, "SALAD", null));
    }

    @Test
    void withAHeaderTheColumnsMayStandAnywhere() {
        assertThat(CodeFile.read("\uFEFFstatus,customerId,Code\nAVAILABLE,c-1,PIZZA\n"))
                .containsExactly(new Line(2, "PIZZA", "c-1"));
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLines() {
        assertThat(CodeFile.read("PIZZA,\"c,\"\"1\"\"\"\nPASTA,\"c\n2\"\nSALAD\n"))
                .containsExactly(
                        new Line(1, "PIZZA", "c,\"1\""), new Line(2, "PASTA", "c\n2"), new Line(4, "SALAD", null));
    }

    @Test
    void emptyLinesAreNoLines() {
        assertThat(CodeFile.read("\n\nPIZZA\n\n")).containsExactly(new Line(3, "PIZZA", null));
        assertThat(CodeFile.read("")).isEmpty();
    }

    @Test
    void aMillionColumnsAreRefused() {
        assertThatThrownBy(() -> CodeFile.read(",".repeat(1_000_000))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CodeFile.read("PIZZA\n" + ",".repeat(101))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCellThatNeverEndsIsRefused() {
        assertThatThrownBy(() -> CodeFile.read("\"" + "x".repeat(5_000_000))).isInstanceOf(InvalidInput.class);
    }
}

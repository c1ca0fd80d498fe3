package io.afters.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderFileTest {
    @TempDir
    private Path folder;

    private OrderFile read(String... lines) throws IOException {
        return OrderFile.read(
                file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), ZoneId.of("Europe/Kyiv"), 2);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("orders.csv"), content);
    }

    @Test
    void theHeaderMapsTheColumnsInAnyOrderAndSpelling() throws IOException {
        var order = read("Customer ID;Invoice No;SUM;Date;Comment", "c-1;o-1;1 234,5;04.03.2025;hot!")
                .orders()
                .getFirst();

        assertThat(order.id()).isEqualTo("o-1");
        assertThat(order.customer()).isEqualTo("c-1");
        assertThat(order.total()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(order.placed()).isEqualTo(LocalDateTime.parse("2025-03-04T12:00"));
    }

    @Test
    void aByteOrderMarkAndQuotesAreNoPartOfAName() throws IOException {
        var order = read(
                        "\uFEFForder_id,ordered_on,customer_id,total,name",
                        "o-1,2025-03-04,c-1,10,\"Olena, \"\"Lena\"\"\"")
                .orders()
                .getFirst();

        assertThat(order.name()).isEqualTo("Olena, \"Lena\"");
    }

    @Test
    void typesAreReadInAnyCase() throws IOException {
        var order = read(
                        "order_id,ordered_on,customer_id,total,source type,delivery type",
                        "o-1,2025-03-04,c-1,10,ios app,Dine-In")
                .orders()
                .getFirst();

        assertThat(order.source()).isEqualTo("IOS_APP");
        assertThat(order.delivery()).isEqualTo("DINE_IN");
    }

    @Test
    void aShortLineIsABadLine() throws IOException {
        var file = read("order_id,ordered_on,customer_id,total", "o-1,2025-03-04", "", "o-2,2025-03-04,c-1,10");

        assertThat(file.orders()).hasSize(1);
        assertThat(file.badLines()).containsExactly(new OrderFile.BadLine(2, "the customer id is missing"));
    }

    @Test
    void aFileWithoutWhatIsNeededIsRefusedInOneSentence() {
        assertThatThrownBy(() -> read("order_id,total", "o-1,10"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no column for: time or day, customer id.");
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class).hasMessageContaining("is empty");
        assertThatThrownBy(() -> OrderFile.read(folder.resolve("none.csv"), ZoneId.of("UTC"), 2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no file");
        assertThatThrownBy(() -> OrderFile.read(file(new byte[] {'a', (byte) 0xE9, 'b'}), ZoneId.of("UTC"), 2))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not in UTF-8");
    }
}

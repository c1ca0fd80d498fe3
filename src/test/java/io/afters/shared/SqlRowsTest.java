package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlRowsTest {

    @Test
    void aListIsTakenInPartsThatAreShortEnoughForTheOptimizer() {
        var all = IntStream.range(0, 301).boxed().toList();

        var parts = SqlRows.parts(all);

        assertThat(parts).extracting(List::size).containsExactly(150, 150, 1);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void nothingHasNoParts() {
        assertThat(SqlRows.parts(List.of())).isEmpty();
    }

    @Test
    void rowsOfValuesAreWrittenAsMarks() {
        assertThat(SqlRows.values(2, 3)).isEqualTo("(?,?,?),(?,?,?)");
    }
}

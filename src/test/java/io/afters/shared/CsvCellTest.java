package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"})
    void whatASpreadsheetWouldCalculateIsDefused(String text) {
        assertThat(CsvCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertThat(CsvCell.of("PIZZA=-+@")).isEqualTo("PIZZA=-+@");
        assertThat(CsvCell.of(12)).isEqualTo("12");
        assertThat(CsvCell.of(null)).isEmpty();
    }
}

package io.afters.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class WordlessTest {
    private static String printed(Throwable failure) {
        var printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        return printed.toString();
    }

    @Test
    void aFailureTellsItsKindAndPlaceAndNothingOfWhatItQuotes() {
        var refused = new SQLIntegrityConstraintViolationException(
                "Duplicate entry 'olena@kitchen.test' for key 'email'", "23000", 1062);
        var failure = new DuplicateKeyException("insert for olena@kitchen.test", refused);

        assertThat(printed(Wordless.of(failure)))
                .doesNotContain("olena")
                .contains(
                        "org.springframework.dao.DuplicateKeyException",
                        "java.sql.SQLIntegrityConstraintViolationException 1062 (23000)",
                        "aFailureTellsItsKindAndPlaceAndNothingOfWhatItQuotes");
    }

    @Test
    void failuresThatNameEachOtherEnd() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(printed(Wordless.of(first))).contains("java.lang.IllegalStateException");
    }
}

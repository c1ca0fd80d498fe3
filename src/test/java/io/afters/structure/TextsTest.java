package io.afters.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts that people read: one bundle for each language. */
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/i18n");

    static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith("_uk.properties"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyTextIsThereInEachLanguage(Path english) throws IOException {
        assertThat(texts(ukrainian(english)).keySet())
                .containsExactlyElementsOf(texts(english).keySet());
    }

    @ParameterizedTest
    @MethodSource("english")
    void whatIsPutInHasAPlaceInEachLanguage(Path english) throws IOException {
        var translated = texts(ukrainian(english));
        assertThat(texts(english))
                .allSatisfy((key, text) -> assertThat(places(String.valueOf(translated.get(key))))
                        .as(key)
                        .isEqualTo(places(text)));
    }

    @Test
    void thereAreTextsAtAll() throws IOException {
        assertThat(english()).isNotEmpty();
    }

    /** How many parameters a text takes. A text that takes none is shown as it is written. */
    private static int places(String text) {
        return text.matches("(?s).*\\{\\d.*") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static Path ukrainian(Path english) {
        return FOLDER.resolve(english.getFileName().toString().replace(".properties", "_uk.properties"));
    }

    private static SortedMap<String, String> texts(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}

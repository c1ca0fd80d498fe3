package io.afters.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The switch of {@link TroubledDriver}: a file that all nodes see. */
final class Trouble {
    private static final String NAME = "trouble";
    private static final Path MINE = Path.of(System.getProperty("java.io.tmpdir"), NAME);

    private Trouble() {}

    /** Whether there is trouble for this process. */
    static boolean isOn() {
        return Files.exists(MINE);
    }

    /** @param temporary where the nodes have their temporary files */
    static void on(Path temporary) {
        try {
            Files.createFile(temporary.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void off(Path temporary) {
        try {
            Files.delete(temporary.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

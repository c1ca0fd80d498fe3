package io.afters.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A change of the schema, as the product ships it. */
record MigrationFile(Path path) {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");
    private static final Pattern CONTRACTS = Pattern.compile("(?m)^-- Contracts what (\\S+) no longer uses");
    private static final Pattern ALTER_WITHOUT_WAIT =
            Pattern.compile("(?im)^alter\\s+table\\s+(if\\s+exists\\s+)?\\S+\\s+(?!wait\\s+\\d)");

    /** In the order in which they are applied. */
    static List<MigrationFile> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(MigrationFile::new)
                    .sorted(Comparator.comparingInt(MigrationFile::version))
                    .toList();
        }
    }

    int version() {
        var name = NAME.matcher(name());
        if (!name.matches()) {
            throw new IllegalStateException(name() + " is no name of a migration");
        }
        return Integer.parseInt(name.group(1));
    }

    String name() {
        return path.getFileName().toString();
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String sql() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it takes away what one of these releases already did not use any more, and says so. */
    boolean contracts(List<String> releases) {
        return CONTRACTS.matcher(sql()).results().anyMatch(found -> releases.contains(found.group(1)));
    }

    /** Whether everybody may have to wait behind it, for as long as anybody's transaction is open. */
    boolean mayHoldUpEverybody() {
        return ALTER_WITHOUT_WAIT.matcher(sql()).find();
    }
}

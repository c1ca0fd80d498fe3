package io.afters.messages.gateways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the keys come from that seal credentials: {@code afters.secrets.key} (in the environment AFTERS_SECRETS_KEY), 32
 * bytes in base64, seals and opens; those of {@code afters.secrets.old-keys}, divided by commas, still open. A sandbox
 * without one makes its own, and keeps it in the data folder.
 */
@Configuration
class SecretsKey {
    private static final int BYTES = 32;

    @Bean
    Seal seal(
            @Value("${afters.secrets.key:}") String key,
            @Value("${afters.secrets.old-keys:}") List<String> oldKeys,
            @Value("${afters.sandbox:false}") boolean sandbox,
            @Value("${afters.data:./data}") Path folder) {
        var own = key.isBlank() && sandbox ? kept(folder) : key;
        var old = oldKeys.stream()
                .filter(text -> !text.isBlank())
                .map(text -> decoded(text, "afters.secrets.old-keys"))
                .toList();
        return new Seal(own.isBlank() ? null : decoded(own, "afters.secrets.key"), old);
    }

    private static byte[] decoded(String text, String property) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // Told below, and without the text.
        }
        throw new IllegalStateException(
                property + " must be 32 random bytes in base64, as openssl rand -base64 32 makes");
    }

    private static String kept(Path folder) {
        var file = folder.resolve("secrets.key");
        try {
            Files.createDirectories(folder);
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            if (Files.notExists(file)) {
                Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.CREATE_NEW);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            Arrays.fill(fresh, (byte) 0);
        } catch (FileAlreadyExistsException another) {
            // Another node of this sandbox was first: its key is read below.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.afters.messages.gateways;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
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
    private static final Set<StandardOpenOption> OPEN =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

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

    /** The sandbox's own key, made by whichever of its nodes is first. */
    private static String kept(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("secrets.key");
            try (var channel = FileChannel.open(file, OPEN, forItsOwner(file));
                    var lock = channel.lock()) {
                if (lock.channel().size() == 0) {
                    var fresh = new byte[BYTES];
                    new SecureRandom().nextBytes(fresh);
                    channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
                }
                var text = ByteBuffer.allocate((int) channel.size());
                channel.read(text, 0);
                return StandardCharsets.US_ASCII.decode(text.flip()).toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] forItsOwner(Path file) {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

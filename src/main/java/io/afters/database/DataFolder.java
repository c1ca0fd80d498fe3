package io.afters.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that one installation keeps, held by one process at a time; the lock dies with the
 * process.
 */
final class DataFolder implements AutoCloseable {

    private static final String ERROR = "[ERROR]";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder for this process, creating it if absent; refuses one that another process holds. */
    static DataFolder claim(Path path) {
        try {
            Path real =
                    Files.createDirectories(path.toAbsolutePath().normalize()).toRealPath();
            FileChannel channel = FileChannel.open(
                    real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = pidIn(channel);
                channel.close();
                throw new DatabaseRefusal(
                        "The data folder %s is in use by another Afters%s: stop that one first, or choose another folder with --data."
                                .formatted(real, holder));
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(real, channel);
        } catch (IOException e) {
            throw new DatabaseRefusal(
                    "The data folder %s can't be used (%s): choose another one with --data.".formatted(path, e), e);
        }
    }

    /** Refuses a folder that a cleaner of temporary files may empty under a running database. */
    static void refuseTemporary(Path path) {
        Path temporary = real(Path.of(System.getProperty("java.io.tmpdir")));
        if (real(path).startsWith(temporary)) {
            throw new DatabaseRefusal(
                    "The data folder %s lies inside the folder for temporary files (%s), where it could be deleted: choose another one with --data."
                            .formatted(path, temporary));
        }
    }

    Path path() {
        return path;
    }

    /** MariaDB's own data directory. */
    Path database() {
        return path.resolve("mariadb");
    }

    /** What MariaDB puts on the disk for the length of a statement. */
    Path temporary() {
        return path.resolve("mariadb-tmp");
    }

    /** What the server says. */
    Path log() {
        return path.resolve("mariadb.log");
    }

    /** Why the server did not start, in its own words, to be put behind a sentence; empty when it gave no reason. */
    String reason() {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains(ERROR))
                    .findFirst()
                    .map(line -> ": "
                            + line.substring(line.indexOf(ERROR) + ERROR.length())
                                    .strip())
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    /** The process id of the running server. */
    Path pidFile() {
        return path.resolve("mariadb.pid");
    }

    /** The statements that each start runs before the first connection. */
    Path initFile() {
        return path.resolve("mariadb-init.sql");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String pidIn(FileChannel channel) {
        try {
            ByteBuffer content = ByteBuffer.allocate(20);
            channel.read(content, 0);
            String pid = StandardCharsets.US_ASCII.decode(content.flip()).toString();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException lockedFilesAreUnreadableOnWindows) {
            return "";
        }
    }

    /** The path with links resolved as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path part = absolute; part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                try {
                    return part.toRealPath().resolve(part.relativize(absolute));
                } catch (IOException e) {
                    return absolute;
                }
            }
        }
        return absolute;
    }
}

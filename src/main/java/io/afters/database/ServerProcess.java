package io.afters.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running MariaDB on a data folder, found again by its pid file after the process that started it was killed. */
final class ServerProcess {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration STOPPING = Duration.ofMinutes(2);

    private final ProcessHandle process;
    private final DataFolder folder;

    private ServerProcess(ProcessHandle process, DataFolder folder) {
        this.process = process;
        this.folder = folder;
    }

    static ServerProcess start(ProcessBuilder server, DataFolder folder) throws IOException {
        Process process = server.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        // Written here and not by MariaDB: a kill in its first moments must find the file, too
        Files.writeString(folder.pidFile(), Long.toString(process.pid()));
        return new ServerProcess(process.toHandle(), folder);
    }

    /** The server that a killed process left behind on this folder, if it still runs. */
    static Optional<ServerProcess> leftBehind(DataFolder folder) throws IOException {
        if (!Files.exists(folder.pidFile())) {
            return Optional.empty();
        }
        String pid =
                Files.readString(folder.pidFile(), StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> isServerOf(process, folder.database()))
                        .map(process -> new ServerProcess(process, folder))
                : Optional.empty();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs {@code reaction} when the server has ended, for whatever reason. */
    void onExit(Runnable reaction) {
        var _ = process.onExit().thenRun(reaction);
    }

    /** Asks the server to end in good order and waits for it; kills it after two minutes, which costs no committed data. */
    void stop() {
        process.destroy();
        if (!endsWithin(STOPPING)) {
            log.warn("MariaDB (process {}) does not stop; killing it", pid());
            process.destroyForcibly();
            endsWithin(STOPPING);
        }
        try {
            Files.deleteIfExists(folder.pidFile());
        } catch (IOException e) {
            log.debug("A stale pid file does no harm: the next start checks the process", e);
        }
    }

    private boolean endsWithin(Duration limit) {
        try {
            process.onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this process is a MariaDB on that directory: process ids are given out again. */
    private static boolean isServerOf(ProcessHandle process, Path database) {
        boolean server = process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.startsWith("mariadbd") || name.startsWith("mysqld"))
                .isPresent();
        // Windows does not tell the arguments
        return server
                && process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains("--datadir=" + database))
                        .orElse(true);
    }
}

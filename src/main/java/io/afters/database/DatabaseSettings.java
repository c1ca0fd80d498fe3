package io.afters.database;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the embedded MariaDB runs.
 *
 * @param bufferPool memory for cached pages
 * @param redoLog size of the redo log; a bigger one means fewer checkpoints and a longer recovery
 * @param disposable for tests: begin with an empty database at each start, and do not mind a temporary folder
 * @param serverFiles where the programs are unpacked; below the data folder by default
 */
@ConfigurationProperties("afters.database")
record DatabaseSettings(
        @DefaultValue("256MB") DataSize bufferPool,
        @DefaultValue("256MB") DataSize redoLog,
        @DefaultValue("false") boolean disposable,
        @Nullable Path serverFiles) {

    Path serverFilesFor(Path folder) {
        return serverFiles == null ? folder.resolve("server") : serverFiles;
    }

    List<String> serverOptions(DataFolder folder, int port) {
        return List.of(
                "--datadir=" + folder.database(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Relative to the data directory, because a socket's path may not exceed some 100 characters
                "--socket=mariadb.sock",
                "--init-file=" + folder.initFile(),
                // Its own: a server that starts clears away what it takes for leftovers there
                "--tmpdir=" + folder.temporary(),
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_nopad_bin",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-snapshot-isolation=ON",
                // What was answered is on the disk
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPool.toBytes(),
                "--innodb-log-file-size=" + redoLog.toBytes(),
                "--innodb-lock-wait-timeout=10",
                "--optimizer-switch=index_merge_intersection=off",
                "--max-allowed-packet=64M",
                "--max-connections=200");
    }
}

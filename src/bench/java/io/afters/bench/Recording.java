package io.afters.bench;

import java.nio.file.Path;

/** A recording of a JVM by its flight recorder, with the processor's time and every wait for the database. */
record Recording(long pid, Path file) {
    private static final String NAME = "bench";

    static Recording begin(long pid, Path file) {
        jcmd(
                pid,
                "JFR.start",
                "name=" + NAME,
                "settings=profile",
                "jdk.CPUTimeSample#enabled=true",
                "jdk.CPUTimeSample#throttle=5ms",
                "jdk.SocketRead#threshold=0ms",
                "jdk.SocketRead#throttle=off");
        return new Recording(pid, file);
    }

    void end() {
        jcmd(pid, "JFR.stop", "name=" + NAME, "filename=" + file);
    }

    private static void jcmd(long pid, String... command) {
        var all = new String[command.length + 2];
        all[0] = Processes.tool("jcmd");
        all[1] = Long.toString(pid);
        System.arraycopy(command, 0, all, 2, command.length);
        Processes.output(all);
    }
}

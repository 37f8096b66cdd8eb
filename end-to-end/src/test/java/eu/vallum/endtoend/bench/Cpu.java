package eu.vallum.endtoend.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** CPU time and memory of processes by {@code /proc}, as in the method: user and system time of the process and those it started. */
final class Cpu {
    /** USER_HZ of every Linux in use. */
    private static final double TICK_US = 10_000;

    private Cpu() {}

    /** Microseconds that a process, its running descendants and its ended children have used. */
    static double micros(long pid) {
        return ProcessHandle.of(pid)
                        .map(process -> ticks(pid)
                                + process.descendants()
                                        .mapToDouble(child -> ticks(child.pid()))
                                        .sum())
                        .orElse(0.0)
                * TICK_US;
    }

    private static double ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            // utime, stime, and those of children it has waited for (proc_pid_stat(5), fields 14 to 17)
            return fields.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            return 0; // ended while it was read
        }
    }

    /** Highest resident memory since {@link #forgetPeak}, in MiB. */
    static double peakMiB(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
        throw new IOException("no VmHWM of " + pid);
    }

    static void forgetPeak(long pid) throws IOException {
        Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
    }

    /** Keeps a process with all its threads on one core. */
    static void pin(long pid, int core) throws IOException, InterruptedException {
        run("taskset", "-a", "-c", "-p", Integer.toString(core), Long.toString(pid));
    }

    /** Takes every core away from a process until {@link #thaw}. */
    static void freeze(long pid) throws IOException, InterruptedException {
        run("kill", "-STOP", Long.toString(pid));
    }

    static void thaw(long pid) throws IOException, InterruptedException {
        run("kill", "-CONT", Long.toString(pid));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " failed");
    }
}

package eu.vallum.endtoend.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Started on somebody's own machine, the platform listens to that machine and to nobody else. Asked of the kernel, which knows. */
@OnPlatform
class LoopbackTest {
    private static final Path TABLES = Path.of("/proc/net");
    private static final String LISTENS = "0A";
    /** 127.0.0.1, ::1 and ::ffff:127.0.0.1 as the kernel writes them. */
    private static final Set<String> OWN =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    /** A listening socket: who may reach it, where, and its number in the kernel. */
    private record Ear(String address, int port, String inode) {}

    @Test
    void everyPortOfThePlatformIsOpenToThisMachineOnly(Platform platform) throws IOException {
        Assumptions.assumeTrue(Files.isReadable(TABLES.resolve("tcp")), "NO /proc/net HERE");
        // given: what the processes hold, and the ports of what runs inside this one
        var vallum = platform.vallum();
        var held = new HashSet<String>();
        for (var component : vallum.components()) {
            var process = component.pid().stream().mapToObj(ProcessHandle::of).flatMap(found -> found.stream());
            for (var one : process.flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
                    .toList()) {
                held.addAll(sockets(one.pid()));
            }
        }
        var inside = vallum.portsInside();
        // when
        var ears = ears().stream()
                .filter(ear -> held.contains(ear.inode()) || inside.contains(ear.port()))
                .toList();
        // then: all are found, and none is open to others
        var open = new TreeSet<Integer>();
        ears.forEach(ear -> open.add(ear.port()));
        var known = Stream.of(vallum.gateway(), vallum.keycloak(), vallum.service("incident-service"), vallum.mailApi())
                .map(URI::getPort)
                .toList();
        assertTrue(open.containsAll(known) && open.containsAll(inside), "not found among " + open);
        assertEquals(
                List.of(),
                ears.stream().filter(ear -> !OWN.contains(ear.address())).toList());
    }

    private static Set<String> sockets(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (var file : files.toList()) {
                try {
                    var target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) inodes.add(target.substring(8, target.length() - 1));
                } catch (IOException closedMeanwhile) {
                    // no socket any more
                }
            }
        }
        return inodes;
    }

    private static List<Ear> ears() throws IOException {
        var ears = new ArrayList<Ear>();
        for (var table : List.of("tcp", "tcp6")) {
            if (!Files.isReadable(TABLES.resolve(table))) continue;
            for (var line : Files.readAllLines(TABLES.resolve(table))) {
                var fields = line.strip().split("\\s+");
                if (!fields[3].equals(LISTENS)) continue;
                var local = fields[1].split(":");
                ears.add(new Ear(local[0], Integer.parseInt(local[1], 16), fields[9]));
            }
        }
        return ears;
    }
}

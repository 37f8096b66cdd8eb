package eu.vallum.localstack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a disk that is always full: Linux' own pretended one, which has no room for anybody. */
class DiskTest {
    private static final Path FULL = Path.of("/proc");

    @BeforeAll
    static void onLinux() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(FULL) && Files.getFileStore(FULL).getUsableSpace() == 0, "NO FULL DISK HERE");
    }

    @Test
    void a_full_disk_is_named_with_what_is_left_and_what_is_needed() {
        var failed = assertThrows(StartFailed.class, () -> Disk.demandSpace(FULL));
        assertTrue(
                String.valueOf(failed.getMessage())
                        .startsWith("The disk that holds /proc has 0 MiB left; Vallum needs 1024 MiB."),
                failed.getMessage());
        assertTrue(Disk.isFull(FULL));
    }

    @Test
    void a_disk_with_room_is_no_matter() {
        assertDoesNotThrow(() -> Disk.demandSpace(Path.of("")));
        assertFalse(Disk.isFull(Path.of("")));
    }
}

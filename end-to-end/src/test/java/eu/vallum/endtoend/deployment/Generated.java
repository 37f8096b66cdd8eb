package eu.vallum.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, or a part of it, that is derived from another one: compared, or with `-Dvallum.write=true` written. */
record Generated(Path file) {

    void mustBe(String wanted) throws IOException {
        if (Boolean.getBoolean("vallum.write")) {
            Files.writeString(file, wanted);
        }
        var actual = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(wanted, actual, file + " has drifted: run this test with -Dvallum.write=true and commit the file");
    }

    /** The part between two marker lines; the markers stay. */
    void mustHold(String part, String wanted) throws IOException {
        var text = Files.readString(file);
        var begin = text.indexOf('\n', text.indexOf("<!-- " + part + ": begin")) + 1;
        var end = text.indexOf("<!-- " + part + ": end");
        mustBe(text.substring(0, begin) + wanted + text.substring(end));
    }
}

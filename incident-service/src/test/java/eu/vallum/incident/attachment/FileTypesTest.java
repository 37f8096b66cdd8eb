package eu.vallum.incident.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileTypesTest {
    private static final byte[] WINDOWS = program();
    private final FileTypes types = new FileTypes();

    @Test
    void the_content_says_what_it_is_and_its_name_does_not() {
        assertEquals("application/pdf", types.ofContent(text("%PDF-1.7\n")));
        assertEquals("text/html", types.ofContent(text("<!DOCTYPE html><html><script>alert(1)</script></html>")));
        assertEquals(
                "image/svg+xml", types.ofContent(text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")));
        assertEquals("text/plain", types.ofContent(text("hello\n")));
        assertEquals("application/octet-stream", types.ofContent(new byte[] {0, 1, 2, 3}));
        assertEquals("application/pdf", types.ofName("x.pdf"));
        assertNull(types.ofName("x"));
    }

    @Test
    void what_a_system_runs_is_a_sample_by_its_content_or_by_its_name() {
        for (var name : List.of(
                "a.ps1", "a.js", "a.hta", "a.lnk", "a.scr", "a.jar", "a.vbs", "a.bat", "A.EXE", "a.apk", "a.sh")) {
            assertTrue(types.runs("text/plain", name), name);
        }
        assertTrue(types.runs(types.ofContent(WINDOWS), "holiday.jpg"));
        assertTrue(types.runs(types.ofContent(elf()), "x"));
        assertTrue(types.runs(types.ofContent(text("#!/bin/sh\nrm -rf /\n")), "notes.txt"));
        for (var name : List.of("a.txt", "a.pdf", "a.eml", "a.png", "a.zip", "a.docx", "a.log", "a")) {
            assertFalse(types.runs("text/plain", name), name);
        }
    }

    @Test
    void a_name_that_claims_another_type_is_a_disguise_and_a_finer_one_is_none() {
        assertTrue(types.disguised(types.ofContent(WINDOWS), types.ofName("holiday.jpg")));
        assertTrue(types.disguised("text/html", types.ofName("invoice.pdf")));
        assertFalse(types.disguised("application/zip", types.ofName("letter.docx")));
        assertFalse(types.disguised("text/plain", types.ofName("a.csv")));
        assertFalse(types.disguised("application/octet-stream", types.ofName("a.png")), "nobody knows what it is");
        assertFalse(types.disguised("application/pdf", types.ofName("a.pdf")));
        assertFalse(types.disguised("application/pdf", null));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3c] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return bytes;
    }

    private static byte[] elf() {
        var bytes = new byte[64];
        bytes[0] = 0x7f;
        bytes[1] = 'E';
        bytes[2] = 'L';
        bytes[3] = 'F';
        bytes[16] = 2;
        return bytes;
    }
}

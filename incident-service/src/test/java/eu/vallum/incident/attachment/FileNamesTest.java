package eu.vallum.incident.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void a_name_keeps_no_folder_no_control_and_nothing_that_turns_the_direction_of_reading() {
        assertEquals("passwd", FileNames.safe("../../etc/passwd"));
        assertEquals("evil.exe", FileNames.safe("C:\\Windows\\evil.exe"));
        assertEquals("invoicegpj.exe", FileNames.safe("invoice\u202Egpj.exe"));
        assertEquals("report.pdf", FileNames.safe("re\u0000po\r\nrt\u200B.pdf"));
        assertEquals("a b_c.txt", FileNames.safe(" a\u00A0b\"c.txt. "));
        assertEquals("_CON.txt", FileNames.safe("CON.txt"));
        assertEquals("attachment", FileNames.safe(".."));
        assertEquals("attachment", FileNames.safe("x/"));
        assertEquals("Zażółć gęślą.pdf", FileNames.safe("Zażółć gęślą.pdf"));
        assertEquals("_script_.svg", FileNames.safe("<script>.svg"));
    }

    @Test
    void a_long_name_keeps_its_ending() {
        var name = FileNames.safe("x".repeat(400) + ".tar.gz");
        assertEquals(150, name.length());
        assertTrue(name.endsWith("x.gz"));
    }

    @Property
    void whatever_is_sent_becomes_a_name_that_no_header_and_no_disk_takes_for_more(@ForAll String given) {
        var name = FileNames.safe(given);
        assertTrue(!name.isBlank() && name.length() <= 151, name);
        assertTrue(name.chars().noneMatch(c -> c < 0x20 || c == '/' || c == '\\' || c == '"' || c == 0x202E), name);
        assertEquals(name, FileNames.safe(name), "a safe name stays as it is");
        var header = FileNames.disposition(name);
        assertTrue(header.chars().allMatch(c -> c >= 0x20 && c < 0x7f), header);
        assertEquals(2, header.chars().filter(c -> c == '"').count(), header);
    }

    @Test
    void the_header_has_a_plain_name_and_the_real_one() {
        assertEquals(
                "attachment; filename=\"Rapport _t_.pdf\"; filename*=UTF-8''Rapport%20%C3%A9t%C3%A9.pdf",
                FileNames.disposition("Rapport été.pdf"));
    }
}

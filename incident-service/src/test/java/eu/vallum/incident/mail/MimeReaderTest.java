package eu.vallum.incident.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.mail.IncomingMail.Content;
import eu.vallum.incident.mail.IncomingMail.Nature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MimeReaderTest {
    private final MimeReader mime = new MimeReader();

    @Test
    void words_headers_and_files_are_read_as_they_were_written() {
        // given
        var mail = mail("""
                From: =?UTF-8?B?SsSBbmlzIE96b2xz?= <janis@lv.example>
                Subject: =?ISO-8859-1?Q?Gr=FC=DFe?=
                Date: Fri, 20 Nov 2026 09:00:00 +0200
                Message-ID: <1@lv.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=ISO-8859-1
                Content-Transfer-Encoding: quoted-printable

                Gr=FC=DFe
                --b
                Content-Type: text/csv
                Content-Disposition: attachment; filename*=UTF-8''l%C5%ABk.csv
                Content-Transfer-Encoding: base64

                YSxi
                --b--
                """);
        // when
        var content = mime.read(mail);
        // then
        assertEquals(Nature.WRITTEN, content.nature());
        assertEquals("janis@lv.example", content.sender());
        assertEquals("Jānis Ozols", content.senderName());
        assertEquals("Grüße", content.subject());
        assertEquals("Grüße", content.text());
        assertEquals("2026-11-20T07:00:00Z", String.valueOf(content.sentAt()));
        assertEquals(2, content.parts().size());
        assertEquals("lūk.csv", content.parts().get(1).name());
        assertEquals("a,b", new String(mime.part(mail, 1).orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(mail.length, mime.part(mail, 0).orElseThrow().length);
        assertTrue(mime.part(mail, 2).isEmpty());
    }

    @Test
    void of_a_page_only_the_words_are_kept_and_nothing_that_could_run() {
        var content = read("""
                From: a@b.example
                Content-Type: text/html; charset=utf-8

                <html><head><title>t</title><style>p{}</style></head><body><p>One<script>alert(1)</script></p>
                <p onclick="x()">Two &lt;b&gt;</p><img src="http://track.example/x.png"></body></html>
                """);
        assertTrue(content.text().matches("(?s)One\\s+Two <b>"), content.text());
    }

    @Test
    void beside_the_plain_text_the_page_that_says_the_same_is_a_file() {
        var content = read("""
                From: a@b.example
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain

                plain
                --b
                Content-Type: text/html

                <p>page</p>
                --b--
                """);
        assertEquals("plain", content.text());
        assertEquals("mail.html", content.parts().get(1).name());
    }

    @Test
    void a_header_can_not_begin_another_line_nor_turn_the_direction_of_reading() {
        var content = read("""
                From: "Evil\u202e\\r\\nBcc: x" <a@b.example>
                Subject: =?UTF-8?B?%s?=
                Content-Type: text/plain; charset=utf-8

                a\u0000b\u202ec
                """.formatted(Base64.getEncoder()
                .encodeToString("one\r\nBcc: two@x.example\u0000\u202e".getBytes(StandardCharsets.UTF_8))));
        assertEquals("one Bcc: two@x.example", content.subject());
        assertFalse(String.valueOf(content.senderName()).matches("(?s).*[\\r\\n\u202e].*"));
        assertEquals("abc", content.text());
    }

    @Test
    void what_no_one_knows_how_to_decode_is_kept_and_stops_nothing() {
        for (var header : new String[] {
            "text/plain; charset=klingon",
            "text/plain; charset=\"\u00ff\u00fe\"",
            "text/plain; charset=utf-8\nContent-Transfer-Encoding: rot13",
            "text/plain\nContent-Transfer-Encoding: base64",
            "nonsense",
            "multipart/mixed",
            "multipart/mixed; boundary=\"\""
        }) {
            var content = read("From: a@b.example\nContent-Type: " + header + "\n\n***not base64***\n");
            assertNotNull(content, header);
            assertFalse(content.parts().isEmpty(), header);
        }
        var broken = new ByteArrayOutputStream();
        broken.writeBytes("From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nok "
                .getBytes(StandardCharsets.UTF_8));
        broken.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
        assertTrue(mime.read(broken.toByteArray()).text().startsWith("ok "));
        assertEquals(
                "Grüße",
                mime.read("From: a@b.example\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\nGrüße"
                                .getBytes(Charset.forName("windows-1252")))
                        .text());
    }

    @Test
    void a_thousand_parts_within_each_other_and_a_million_beside_each_other_take_no_time() {
        // given
        var deep = new StringBuilder("From: a@b.example\r\nSubject: deep\r\n");
        for (int i = 0; i < 1_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        deep.append("\r\n\r\nend");
        var wide = new StringBuilder("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        wide.append("--b\r\n\r\nx\r\n".repeat(1_000_000));
        var headers = "From: a@b.example\r\n" + "a:\r\n".repeat(2_000_000) + "\r\nx";
        // when, then
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertTrue(mime.read(bytes(deep.toString())).cut());
            assertEquals(Nature.UNREADABLE, mime.read(bytes(wide.toString())).nature());
            assertEquals(Nature.UNREADABLE, mime.read(bytes(headers)).nature());
        });
    }

    @Test
    void at_most_a_hundred_files_are_named_and_it_is_said_that_there_were_more() {
        var many = new StringBuilder("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int i = 0; i < 150; i++) {
            many.append("--b\r\nContent-Type: application/pdf; name=\"")
                    .append(i)
                    .append(".pdf\"\r\n\r\nx\r\n");
        }
        var content = mime.read(bytes(many + "--b--\r\n"));
        assertEquals(101, content.parts().size());
        assertTrue(content.cut());
    }

    @Test
    void a_long_text_is_cut_between_two_characters_and_says_so() {
        var content =
                read("From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n" + "a" + "😀".repeat(50_000));
        assertTrue(content.cut());
        assertTrue(content.text().length() <= Contents.MOST_TEXT);
        assertFalse(
                Character.isHighSurrogate(content.text().charAt(content.text().length() - 1)));
    }

    @Test
    void the_secret_of_a_quoted_link_is_left_out_of_the_text() {
        var secret = "a".repeat(43);
        var content = read("From: a@b.example\n\n> https://x.example/outside/link?key=" + secret + "&lang=en\nYes.\n");
        assertFalse(content.text().contains(secret));
        assertTrue(content.text().contains("key=…&lang=en"), content.text());
    }

    @Test
    void machines_are_known_by_their_headers() {
        assertEquals(Nature.AUTOMATIC, nature("Auto-Submitted: auto-replied"));
        assertEquals(Nature.WRITTEN, nature("Auto-Submitted: no"));
        assertEquals(Nature.AUTOMATIC, nature("Precedence: auto_reply"));
        assertEquals(Nature.BOUNCE, nature("Return-Path: <>"));
        assertEquals(
                Nature.BOUNCE,
                read("From: a@b.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                                + "--b\n\nx\n--b--\n")
                        .nature());
        assertEquals(Nature.WRITTEN, nature("Return-Path: <a@b.example>"));
    }

    @Test
    void a_mail_without_anything_is_still_a_mail() {
        var content = mime.read(new byte[0]);
        assertNull(content.sender());
        assertNull(content.subject());
        assertEquals("", content.text());
    }

    private Nature nature(String header) {
        return read("From: a@b.example\n" + header + "\n\nx\n").nature();
    }

    private Content read(String mail) {
        return mime.read(mail(mail));
    }

    private static byte[] mail(String text) {
        return bytes(text.replace("\n", "\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

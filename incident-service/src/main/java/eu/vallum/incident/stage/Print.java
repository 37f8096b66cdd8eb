package eu.vallum.incident.stage;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;

/** A document on paper: what it says, its marking on every page, and its hash at the foot. */
final class Print {
    private static final BaseFont FACE = face("LiberationSans-Regular.ttf");
    private static final BaseFont STRONG = face("LiberationSans-Bold.ttf");
    private static final float MARGIN = 56;

    private final Sheet sheet;
    private final PrintWords words;

    private Print(Sheet sheet) {
        this.sheet = sheet;
        this.words = PrintWords.in(sheet.language());
    }

    static byte[] of(Sheet sheet, String sha256) {
        return new Print(sheet).print(sha256);
    }

    private byte[] print(String sha256) {
        var out = new ByteArrayOutputStream();
        var paper = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN + 24, MARGIN + 24);
        var writer = PdfWriter.getInstance(paper, out);
        writer.setPageEvent(new Frame(sheet, words, sha256));
        paper.addTitle(sheet.stage().title() + " " + sheet.incident().reference());
        paper.setDocumentLanguage(sheet.language());
        paper.open();
        paper.add(text(sheet.stage().title(), STRONG, 18));
        paper.add(text(sheet.regime().title() + " · " + sheet.stage().basis(), FACE, 10));
        if (sheet.exercise()) {
            paper.add(text(words.exercise(), STRONG, 14));
        }
        heads(paper);
        for (var field : sheet.fields()) {
            var label = text(field.label(), STRONG, 10);
            label.setSpacingBefore(12);
            paper.add(label);
            paper.add(text(field.shown().isBlank() ? words.nothing() : field.shown(), FACE, 10));
        }
        paper.close();
        return out.toByteArray();
    }

    private void heads(Document paper) {
        head(paper, words.reference(), sheet.incident().reference() + "/" + sheet.number());
        head(paper, words.entity(), sheet.incident().entity());
        head(paper, words.authority(), sheet.incident().authority());
        head(paper, words.recipients(), String.join(", ", sheet.recipients()));
        head(paper, words.submitted(), time(sheet.submittedAt()) + by());
        if (sheet.dueAt() != null) {
            head(paper, words.due(), time(sheet.dueAt()));
        }
        if (sheet.late()) {
            head(paper, words.late(), sheet.lateReason() == null ? words.nothing() : sheet.lateReason());
        }
        if (sheet.previousSha256() != null) {
            head(paper, words.previous(), sheet.previousSha256());
        }
    }

    private String by() {
        return sheet.submittedBy() == null ? "" : " · " + sheet.submittedBy();
    }

    private String time(String at) {
        return ShownValue.time(at, sheet.incident().zone());
    }

    private static void head(Document paper, String label, String value) {
        var line = new Paragraph();
        line.add(new Chunk(label + "  ", new Font(STRONG, 9)));
        line.add(new Chunk(value, new Font(FACE, 9)));
        line.setSpacingBefore(3);
        paper.add(line);
    }

    private static Paragraph text(String words, BaseFont face, float size) {
        var paragraph = new Paragraph(words, new Font(face, size));
        paragraph.setSpacingAfter(2);
        return paragraph;
    }

    private static BaseFont face(String file) {
        try (var in = Objects.requireNonNull(
                com.lowagie.text.Document.class.getClassLoader().getResourceAsStream("liberation/" + file), file)) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Marking above, reference, page and hash below, on every page. */
    private static final class Frame extends PdfPageEventHelper {
        private final Sheet sheet;
        private final PrintWords words;
        private final String sha256;

        Frame(Sheet sheet, PrintWords words, String sha256) {
            this.sheet = sheet;
            this.words = words;
            this.sha256 = sha256;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document paper) {
            var marking = "TLP:" + sheet.tlp() + (sheet.exercise() ? " · " + words.exercise() : "");
            at(
                    writer,
                    Element.ALIGN_RIGHT,
                    marking,
                    STRONG,
                    PageSize.A4.getWidth() - MARGIN,
                    PageSize.A4.getHeight() - MARGIN);
            at(
                    writer,
                    Element.ALIGN_LEFT,
                    sheet.incident().reference() + "/" + sheet.number() + " · " + words.page() + " "
                            + writer.getPageNumber(),
                    FACE,
                    MARGIN,
                    MARGIN);
            at(writer, Element.ALIGN_LEFT, "SHA-256 " + sha256, FACE, MARGIN, MARGIN - 12);
        }

        private static void at(PdfWriter writer, int align, String words, BaseFont face, float x, float y) {
            ColumnText.showTextAligned(writer.getDirectContent(), align, new Phrase(words, new Font(face, 8)), x, y, 0);
        }
    }
}

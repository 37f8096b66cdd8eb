package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import eu.vallum.endtoend.harness.Desks;
import eu.vallum.endtoend.harness.OnPlatform;
import eu.vallum.endtoend.harness.People;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages on paper, read from the PDF that the browser prints. */
@OnPlatform
class PrintTest {
    private static final String LATVIAN = "/app/incidents/01900000-0000-7000-8000-000001001901";

    @Test
    void aLongPageIsNumberedThroughoutAndInThePagesLanguage(Desks desks) throws Exception {
        // given
        var visitor = desks.visitor();
        // when
        visitor.open("/problems?lang=fr");
        var sheets = sheets(visitor.page());
        // then
        assertTrue(sheets.size() > 1, "sheets: " + sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            assertTrue(sheets.get(i).contains("Page " + (i + 1) + " sur " + sheets.size()), sheets.get(i));
        }
    }

    @Test
    void everySheetOfAnIncidentCarriesItsMarkingAndNumber(Desks desks) throws Exception {
        // given
        var latvia = desks.of(People.JANIS);
        for (var page : List.of("", "/indicators", "/brief", "/clocks")) {
            // when
            latvia.open(LATVIAN + page);
            assertMarked("TLP:GREEN", sheets(latvia.page()), page.isEmpty() ? 2 : 1);
        }
    }

    private static void assertMarked(String marking, List<String> sheets, int atLeast) {
        assertTrue(sheets.size() >= atLeast, "sheets: " + sheets.size());
        for (int i = 0; i < sheets.size(); i++) {
            var numbered = "Page " + (i + 1) + " of " + sheets.size();
            assertTrue(sheets.get(i).contains(numbered), numbered + " on " + sheets.get(i));
            assertTrue(sheets.get(i).contains(marking), marking + " on " + sheets.get(i));
        }
    }

    @Test
    void buttonsAndNavigationStayOffThePaper(Desks desks) throws Exception {
        // given
        var latvia = desks.of(People.JANIS);
        latvia.open(LATVIAN);
        // when
        var paper = String.join("\n", sheets(latvia.page()));
        // then
        for (var onScreenOnly : List.of("Pause live updates", "Skip to content", "Main navigation")) {
            assertTrue(!paper.contains(onScreenOnly), onScreenOnly);
        }
        assertTrue(paper.contains("Ransomware at a regional clinic"), paper);
    }

    private static List<String> sheets(Page page) throws IOException {
        page.waitForLoadState();
        var bytes = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        var sheets = new ArrayList<String>();
        try (var document = Loader.loadPDF(bytes)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                reader.setStartPage(i);
                reader.setEndPage(i);
                sheets.add(reader.getText(document));
            }
        }
        return sheets;
    }
}

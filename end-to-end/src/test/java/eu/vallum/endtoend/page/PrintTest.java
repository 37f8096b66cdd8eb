package eu.vallum.endtoend.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private static final String SITUATION = "/app/escalations/01900000-0000-7000-8000-000009001901";
    private static final String NOTED = "The sheet is noted. Print it now.";
    private static final String SHEET = "Make the sheet";
    private static final List<String> PARTS = List.of("what", "hit", "done", "decide");
    private static final String END = "END.";

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

    @Test
    void theBriefIsOneSheetEvenWhenAllOfItIsFull(Desks desks) throws Exception {
        // given
        var latvia = desks.of(People.JANIS);
        latvia.open(LATVIAN + "/brief");
        fill(latvia.page());
        latvia.page().locator("form[action$='/brief'] button[type=submit]").click();
        latvia.page().waitForURL("**?done=saved");
        // when
        latvia.button(SHEET).click();
        latvia.page().getByText(NOTED).waitFor();
        var sheets = sheets(latvia.page());
        // then
        assertEquals(1, sheets.size(), () -> String.join("\n---\n", sheets));
        assertMarked("TLP:GREEN", sheets, 1);
        assertWhole(sheets.getFirst());
    }

    @Test
    void theBriefOfASituationIsOneSheetWithItsMarking(Desks desks) throws Exception {
        // given
        var latvia = desks.of(People.JANIS);
        latvia.open(SITUATION + "/brief");
        var marking = latvia.page().locator("main .tlp").first().innerText().strip();
        fill(latvia.page());
        // when
        latvia.button(SHEET).click();
        latvia.page().getByText(NOTED).waitFor();
        var sheets = sheets(latvia.page());
        // then
        assertEquals(1, sheets.size(), () -> String.join("\n---\n", sheets));
        assertMarked(marking, sheets, 1);
        assertWhole(sheets.getFirst());
    }

    /** Each part up to its length, in words, on as many lines as its field shows. */
    private static void fill(Page page) {
        for (var part : PARTS) {
            var field = page.locator("textarea[name=" + part + "]");
            int most = Integer.parseInt(field.getAttribute("maxlength"));
            var text = part + " " + "somebody reads this ".repeat(most);
            field.fill(text.substring(0, most - END.length()) + END);
        }
    }

    private static void assertWhole(String sheet) {
        assertEquals(PARTS.size(), sheet.split(END, -1).length - 1, sheet);
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

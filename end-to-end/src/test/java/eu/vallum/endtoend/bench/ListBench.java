package eu.vallum.endtoend.bench;

import com.fasterxml.jackson.databind.JsonNode;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.localstack.VallumPlatform;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pages of 50 of 200,000 incidents, through the gateway: the first and the 1,000th for whoever sees all, in turn; and for whoever sees an
 * evenly spread hundredth, every page and twenty filters.
 */
final class ListBench {
    private static final double LIMIT_MS = 50;
    private static final int PAGE = 50;
    private static final int FAR = 1_000;
    private static final int WARMING = 300;
    private static final int ROUNDS = 300;
    private static final int ALL_PAGES_ROUNDS = 10;
    private static final String LIST = "/api/incident/v1/incidents";
    private static final String FIRST = "?limit=" + PAGE;
    private static final List<String> FILTERS = Stream.concat(
                    Stream.of(
                            "severity=critical",
                            "severity=high&severity=critical",
                            "sector=energy",
                            "sector=energy&severity=low&crossBorder=yes",
                            "affected=LV",
                            "tlp=GREEN",
                            "suspectedMalicious=yes",
                            "memberState=EE&status=open",
                            "access=recipient",
                            "receivedFrom=2022-01-01T00:00:00Z&receivedTo=2022-03-01T00:00:00Z",
                            "sort=severity",
                            "sort=changed&order=asc",
                            "sort=aware&sector=food",
                            "q=nothinghasthisword"),
                    Stream.of("ransomware", "turb", "case 1", "phishing network", "EE-2026", "wiper control grid")
                            .map(words -> "q=" + words.replace(' ', '+')))
            .toList();

    private final PrintStream out;

    ListBench(PrintStream out) {
        this.out = out;
    }

    Figures run() throws Exception {
        var options = Measured.options().withEnvironment(Map.of("gateway", Measured.gateway()));
        try (var platform = VallumPlatform.start(options)) {
            out.printf("loading %d incidents%n", ManyIncidents.ALL);
            ManyIncidents.load(platform);
            var writers = Writers.of(platform);
            var far = far(platform, writers);
            var both = ratio(platform, writers, far);
            var few = few(platform, writers);
            var p95 = Numbers.percentile(few, 95);
            out.printf(
                    "sees 1 %%: p50 %.1f, p95 %.1f, highest %.1f ms%n",
                    Numbers.percentile(few, 50), p95, Numbers.percentile(few, 100));
            return new Figures("list", both[1] / both[0], LIMIT_MS, p95, "ms")
                    .put("first_ms", both[0])
                    .put("thousandth_ms", both[1])
                    .put("p50", Numbers.percentile(few, 50))
                    .put("facets_ms", both[2]);
        }
    }

    /** Walks to the 1,000th page, whose address that is; no row comes twice. */
    private String far(VallumPlatform platform, List<Writers.Writer> writers) throws Exception {
        var api = estonia(platform, writers);
        var next = "";
        var last = "";
        for (var page = 1; page < FAR; page++) {
            if (page % 200 == 0) api = estonia(platform, writers);
            var body = api.get(LIST + FIRST + next).expect(200).json();
            var first = body.at("/items/0/id").asText();
            if (first.equals(last)) throw new AssertionError("page %d repeats the one before".formatted(page));
            last = first;
            next = "&after=" + body.at("/next").asText();
        }
        return FIRST + next;
    }

    /** Medians of the first page, of the 1,000th, and of the counts. */
    private double[] ratio(VallumPlatform platform, List<Writers.Writer> writers, String far) throws Exception {
        var api = estonia(platform, writers);
        var first = new ArrayList<Double>();
        var thousandth = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            if (round % 100 == 0) api = estonia(platform, writers);
            first.add(millis(api, FIRST, PAGE));
            thousandth.add(millis(api, far, PAGE));
        }
        var counts = new ArrayList<Double>();
        for (var round = 0; round < 5; round++) counts.add(millis(api, "/facets", -1));
        var found = new double[] {Numbers.median(first), Numbers.median(thousandth), Numbers.median(counts)};
        out.printf("sees all: first page %.2f ms, %dth %.2f ms, counts %.0f ms%n", found[0], FAR, found[1], found[2]);
        return found;
    }

    /** Times of all pages and filters for Latvia, after warming up. */
    private double[] few(VallumPlatform platform, List<Writers.Writer> writers) throws Exception {
        var pages = pages(platform, writers);
        var asked = Stream.concat(pages.stream(), FILTERS.stream().map(filter -> FIRST + "&" + filter))
                .toList();
        var api = latvia(platform, writers);
        for (var n = 0; n < WARMING; n++) millis(api, asked.get(n % asked.size()), -1);
        var times = new ArrayList<Double>();
        for (var round = 0; round < ALL_PAGES_ROUNDS; round++) {
            api = latvia(platform, writers);
            for (var query : asked) times.add(millis(api, query, -1));
        }
        return times.stream().mapToDouble(time -> time).toArray();
    }

    private List<String> pages(VallumPlatform platform, List<Writers.Writer> writers) throws Exception {
        var api = latvia(platform, writers);
        var pages = new ArrayList<String>();
        var seen = 0;
        for (var next = ""; next != null; ) {
            pages.add(FIRST + next);
            JsonNode body = api.get(LIST + FIRST + next).expect(200).json();
            seen += body.at("/items").size();
            next = body.hasNonNull("next") ? "&after=" + body.get("next").asText() : null;
        }
        if (seen < ManyIncidents.SHARED)
            throw new AssertionError("Latvia sees %d of %d".formatted(seen, ManyIncidents.SHARED));
        out.printf("sees 1 %%: %d pages, %d filters%n", pages.size(), FILTERS.size());
        return pages;
    }

    private static Api estonia(VallumPlatform platform, List<Writers.Writer> writers) throws Exception {
        return Api.at(platform.gateway())
                .bearing(Writers.renewed(platform, writers).getFirst().token());
    }

    private static Api latvia(VallumPlatform platform, List<Writers.Writer> writers) throws Exception {
        return Api.at(platform.gateway())
                .bearing(Writers.renewed(platform, writers).get(1).token());
    }

    /** @param rows that must be on the page, or -1 */
    private static double millis(Api api, String query, int rows) throws Exception {
        var begin = System.nanoTime();
        var answer = api.get(LIST + query);
        var time = (System.nanoTime() - begin) / 1e6;
        answer.expect(200);
        if (rows >= 0 && answer.json().at("/items").size() != rows)
            throw new AssertionError("not a full page: " + query);
        return time;
    }
}

package eu.vallum.endtoend.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The body of a report as NIS2 Art. 23(4)(a) asks for it; all content is fictional. */
public final class EarlyWarning {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EarlyWarning() {}

    public static ObjectNode of(String title) {
        var aware = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var report = JSON.createObjectNode()
                .put("title", title)
                .put("summary", "Laboratory systems are encrypted; emergency care works on paper.")
                .put("sector", "health")
                .put("awareAt", aware.toString())
                .put("receivedAt", aware.plus(40, ChronoUnit.MINUTES).toString())
                .put("channel", "phone")
                .put("severity", "high")
                .put("suspectedMalicious", "yes")
                .put("crossBorder", "yes")
                .put("tlp", "AMBER");
        report.putObject("entity").put("name", "Northern Coast Hospital (demo)").put("memberState", "EE");
        report.putObject("reporter").put("name", "Duty physician").put("contact", "+372 5550 0100");
        report.putArray("affectedMemberStates").add("LV");
        return report;
    }

    public static String share(Organisations recipient) {
        return share(List.of(recipient));
    }

    public static String share(List<Organisations> recipients) {
        var share = JSON.createObjectNode().put("tlp", "AMBER").put("basis", "NIS2 Art. 23(6)");
        var ids = share.putArray("recipients");
        recipients.forEach(recipient -> ids.add(recipient.id().toString()));
        return share.toString();
    }
}

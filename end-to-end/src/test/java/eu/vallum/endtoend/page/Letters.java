package eu.vallum.endtoend.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.Cookie;
import eu.vallum.endtoend.harness.Answer;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Eventually;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages that only a letter opens, to whoever has it: an invitation, a report without an account, an incident for a guest. */
final class Letters {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INCIDENTS = "/api/incident/v1/incidents";
    private static final String PUBLIC = "/api/incident/v1/public/";
    private static final String AGENCY = "demo-agency-writer";

    private final Platform platform;
    private @Nullable String ticket;

    Letters(Platform platform) {
        this.platform = platform;
    }

    /** Path of an invitation that waits for an answer. */
    String invitation() throws Exception {
        var mailbox = UUID.randomUUID() + "@ee.example";
        var people = "/api/identity/v1/organisations/%s/people".formatted(Organisations.ESTONIA.id());
        var invitation = JSON.createObjectNode()
                .put("email", mailbox)
                .put("givenName", "Tiina")
                .put("familyName", "Lepp")
                .put("language", "en");
        invitation.putArray("roles").add("officer");
        platform.client(AGENCY).post(people, invitation.toString()).expect(201);
        return letter(mailbox, "/invitation/[\\w-]+");
    }

    /** The cookie of somebody whose mailbox is confirmed. */
    Cookie confirmed() throws Exception {
        return new Cookie("vallum_ticket", ticket())
                .setUrl(platform.vallum().gateway().resolve("/report").toString());
    }

    /** Path of a return link. */
    String report() throws Exception {
        var report = JSON.createObjectNode()
                .put("ticket", ticket())
                .put("entityName", "Riverside Clinic (demo)")
                .put("reporterName", "IT manager")
                .put("title", "Ransomware at a regional clinic")
                .put("summary", "Billing is encrypted.")
                .put("sector", "health")
                .put("awareAt", Instant.now().minusSeconds(3_600).toString())
                .put("suspectedMalicious", "yes")
                .put("crossBorder", "unknown");
        return "/report/link?key="
                + open("reports", report.toString()).expect(201).text("/link");
    }

    /** A guest's link and the code that goes with it. */
    record Invited(String path, String code) {}

    Invited guest() throws Exception {
        var agency = platform.client(AGENCY);
        var mailbox = UUID.randomUUID() + "@authority.example";
        var incident = agency.post(INCIDENTS, EarlyWarning.of("for a guest").toString())
                .expect(201)
                .text("/id");
        var guests = INCIDENTS + "/" + incident + "/guests";
        var guest = JSON.createObjectNode()
                .put("name", "National Cyber Security Centre of Malta (demo)")
                .put("country", "MT")
                .put("mailbox", mailbox)
                .put("phone", "+356 2000 0100")
                .put("language", "en")
                .put("tlp", "AMBER")
                .put("basis", "NIS2 Art. 23(6)");
        var id = agency.post(guests, guest.toString()).expect(201).text("/id");
        var path = letter(mailbox, "/outside/link\\?key=[\\w-]+");
        return new Invited(
                path, agency.post(guests + "/" + id + "/code").expect(200).text("/code"));
    }

    private String ticket() throws Exception {
        if (ticket == null) {
            var mailbox = UUID.randomUUID() + "@clinic.example";
            var asked = JSON.writeValueAsString(
                    Map.of("authority", Organisations.ESTONIA.id(), "mailbox", mailbox, "language", "en"));
            var box = open("mailboxes", asked).text("/id");
            var code = letter(mailbox, "(?<=code is )\\d{6}");
            ticket = open("mailboxes/" + box + "/code", "{\"code\":\"" + code + "\"}")
                    .expect(200)
                    .text("/ticket");
        }
        return ticket;
    }

    private Answer open(String path, String body) throws Exception {
        return platform.api().post(PUBLIC + path, body);
    }

    /** What a letter to this mailbox says. */
    private String letter(String mailbox, String what) throws Exception {
        var wanted = Pattern.compile(what);
        return Eventually.get(
                        "a letter to " + mailbox,
                        Duration.ofSeconds(30),
                        () -> List.of(platform.api().get("/dev/mail").body().split("<article")).stream()
                                .filter(letter -> letter.contains(mailbox))
                                .flatMap(letter -> wanted.matcher(letter).results())
                                .map(MatchResult::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}

package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.incident.batch.Worker;
import eu.vallum.platform.id.UuidV7;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One incident and everybody's relation to it, and what each of them gets of it over HTTP: an answer's status, and whether the answer holds
 * the incident. Comparing with what they should get yields violations.
 */
final class Scene {
    static final String SECRET = "Quokka-7319";

    final Player owner = Stage.coordinator("EE");
    final Player officer = Stage.colleague(owner.organisation(), "EE", "officer");
    final Player powerless = Stage.colleague(owner.organisation(), "EE", "");
    final Player recipient = Stage.coordinator("LV");
    final Player loosely = Stage.coordinator("FI");
    final Player withdrawn = Stage.coordinator("LT");
    final Player spoc = Stage.player("EE", "spoc", "coordinator");
    final Player redacted = Stage.coordinator("PL");
    final Player agency = Stage.player("EU", "eu-body", "coordinator");
    final Player other = Stage.coordinator("SE");
    /** In a group of the owner's, through which it has the incident. */
    final Player member = Stage.coordinator("DK");
    /** Was taken out of it. */
    final Player former = Stage.coordinator("PL");

    final Player entity = Stage.entity(owner);
    final Player sibling = Stage.entity(owner);

    final String incident;
    final String green;
    final String share;
    final String over;
    final String imported;
    /** What the single point of contact is asked to forward, and its own share. */
    final String forwarding;

    final String toSpoc;
    /** What the owner asks the recipient. */
    final String inquiry;

    final NoteScene notes;
    final SightingScene sightings;
    final TranslationScene translations;
    final TogetherScene together;
    /** How the other incident and one of its fields are marked. */
    final MarkingScene marking;

    final String classification;

    /** A batch that was tried: its file is kept, and one reject of it. */
    final String batch;

    /** The common and the restricted indicator, and their values, which no other scene has. */
    final List<String> indicators;

    final String domain = "x" + UuidV7.next().toString().replace("-", "") + ".example";
    final String address = "192.0.2.7";
    /** A report by the public form, and the return link to it. */
    final String open;

    final String link;
    final String mailbox;
    final String group;
    final String groupShare;
    /** One that is deleted; only its owner is left anything. */
    final String gone;

    final String draft = UuidV7.next().toString();
    final String alert;
    /** What hangs on the incident. */
    final SceneFiles files;
    /** What it hangs together with. */
    final SceneRelations relations;

    /** Shared with the owner's organisation; {@code ownView} is the owner's alone. */
    final String view = UuidV7.next().toString();

    final String ownView = UuidV7.next().toString();

    /** An officer given to many, which is here the report by the public form alone. */
    final String run;

    final String export;

    final String entry;
    final String siblingEntry;

    /** The incident, escalated; told to some who have it and some who have not, or not all of it. */
    final EscalationScene escalation;
    /** What is for one person of a recipient alone. */
    final NamedScene named = new NamedScene();

    /** What is held from whom. */
    final HoldScene holds = new HoldScene();

    /** Authorities without accounts. */
    final GuestScene guests = new GuestScene();

    /** What two hold and neither may show the other. */
    final BlindScene blind = new BlindScene();

    /** Who is told what. */
    final NoticeScene told;

    /** What came in by mail. */
    final MailScene mails;

    Scene() {
        entry = entry(entity);
        siblingEntry = entry(sibling);
        incident = Stage.filed(owner, marked("AMBER"));
        green = Stage.filed(owner, marked("GREEN"));
        gone = Stage.filed(owner, marked("AMBER"));
        Stage.deleted(owner, gone, SECRET);
        Stage.handled(owner, incident);
        Stage.edits(owner, incident);
        imported = Stage.imported(owner, incident, domain, address);
        indicators =
                owner.asks().get(API + "/incidents/" + incident + "/indicators").path("items.id");
        batch = owner.asks()
                .contentType("text/plain")
                .body(SECRET)
                .post(API + "/incidents/" + incident + "/batches?kind=paste")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        try (var worker = new Worker()) {
            worker.works();
        }
        mailbox = owner.subject() + "@clinic.example";
        var form = new PublicForm(owner);
        String secret = form.reported(mailbox).path("link");
        open = form.view(secret).path("report.id");
        form.sends(Map.of("link", secret, "text", "When?"))
                .post(API + "/public/reports/questions")
                .then()
                .statusCode(201);
        link = owner.asks().get(API + "/incidents/" + open + "/links").path("items[0].id");
        owner.sends(Map.of("text", "How?"))
                .post(API + "/incidents/" + open + "/questions")
                .then()
                .statusCode(201);
        share = Stage.shared(owner, incident, recipient);
        over = Stage.shared(owner, incident, withdrawn);
        taken(recipient);
        taken(withdrawn);
        Stage.shared(owner, incident, redacted);
        owner.sends(Map.of(
                        "fields",
                        List.of(
                                "title",
                                "summary",
                                "entity.name",
                                "crossBorder",
                                "indicators",
                                "timeline",
                                "attachments")))
                .put(API + "/incidents/" + incident + "/redactions/" + redacted.organisation())
                .then()
                .statusCode(200);
        Stage.shared(owner, green, loosely, "GREEN");
        group = Stage.group(owner, member, former);
        groupShare = Stage.groupShared(owner, incident, group, "AMBER", false);
        notes = NoteScene.written(this, incident);
        sightings = SightingScene.asked(this, incident, indicators);
        translations = TranslationScene.translated(this, incident);
        together = TogetherScene.played(this, incident);
        owner.sends(Map.of("reason", "moved on"))
                .post(API + "/groups/" + group + "/members/" + former.organisation() + "/removal")
                .then()
                .statusCode(200);
        var lost = EscalationScene.reported(withdrawn, incident);
        Stage.withdrawn(owner, incident, over);
        marking = MarkingScene.marked(this);
        classification = ClassificationAnswers.classified(owner, incident);
        forwarding = owner.sends(Map.of("spoc", spoc.organisation(), "states", List.of("LV", "SE"), "tlp", "AMBER"))
                .post(API + "/incidents/" + incident + "/forwardings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        toSpoc = owner.asks()
                .get(API + "/incidents/" + incident + "/shares")
                .path("items.find { it.recipient.kind == 'spoc' }.id");
        owner.sends(Map.of("text", "Why?"))
                .post(API + "/incidents/" + incident + "/questions")
                .then()
                .statusCode(201);
        entity.sends(Map.of("text", "When?"))
                .post(API + "/reports/" + incident + "/questions")
                .then()
                .statusCode(201);
        export = owner.sends(Map.of("query", Map.of("filter", Map.of("q", SECRET)), "format", "csv"))
                .post(API + "/exports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        run = owner.sends(Map.of(
                        "incidents", List.of(open), "assign", Map.of("officer", Map.of("subject", officer.subject()))))
                .post(API + "/acts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (var kept : List.of(view, ownView)) {
            owner.sends(Map.of(
                            "name", SECRET + (kept.equals(view) ? " shared" : " own"),
                            "query", Map.of("filter", Map.of("q", SECRET)),
                            "shared", kept.equals(view)))
                    .put(API + "/views/" + kept)
                    .then()
                    .statusCode(200);
            owner.sends(Map.of("pinned", true, "standard", false))
                    .put(API + "/views/" + kept + "/choice")
                    .then()
                    .statusCode(200);
        }
        recipient
                .sends(Map.of("text", "Ours " + SECRET))
                .post(API + "/incidents/" + incident + "/inquiries")
                .then()
                .statusCode(201);
        inquiry = owner.sends(Map.of("of", recipient.organisation(), "text", "Theirs " + SECRET))
                .post(API + "/incidents/" + incident + "/inquiries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        files = new SceneFiles(this, SECRET);
        relations = new SceneRelations(this);
        alert = DeskAnswers.alert(owner);
        DeskAnswers.hooked(owner);
        owner.sends(Map.of("scope", "organisation", "language", "en"))
                .post(API + "/calendars")
                .then()
                .statusCode(201);
        owner.sends(DeskAnswers.CONTACT)
                .header("If-Match", "\"0\"")
                .put(API + "/contacts/own")
                .then()
                .statusCode(200);
        RosterTest.sends(owner, 0, RosterTest.plan(owner, officer)).statusCode(200);
        owner.sends(Map.of("title", SECRET, "content", Map.of("text", SECRET)))
                .put(API + "/drafts/" + draft)
                .then()
                .statusCode(200);
        escalation = new EscalationScene(lost, owner, incident, recipient, redacted, loosely);
        mails = new MailScene(this);
        told = new NoticeScene(this);
    }

    private void taken(Player by) {
        by.asks().get(API + "/incidents/" + incident + "/file").then().statusCode(200);
    }

    private String entry(Player who) {
        return Stage.registered(
                owner,
                Map.of(
                        "organisation", who.organisation().toString(),
                        "identifiers", List.of(Map.of("scheme", "test", "value", who.subject()))));
    }

    private Map<String, Object> marked(String tlp) {
        var report = Stage.report("tlp", tlp);
        report.put("title", "Case " + SECRET);
        report.put("entity", Map.of("id", entry, "name", "Victim " + SECRET));
        report.put("facts", Map.of("impact", "Hit " + SECRET));
        return report;
    }

    private Map<String, Player> everybody() {
        var all = new LinkedHashMap<String, Player>();
        all.put("owner", owner);
        all.put("officer", officer);
        all.put("powerless", powerless);
        all.put("recipient", recipient);
        all.put("loosely", loosely);
        all.put("withdrawn", withdrawn);
        all.put("spoc", spoc);
        all.put("redacted", redacted);
        all.put("agency", agency);
        all.put("member", member);
        all.put("former", former);
        all.put("other", other);
        return all;
    }

    /** What somebody got that they should not have, or did not get that they should. Empty is right. */
    Set<String> violations() {
        var violations = new TreeSet<String>();
        parts().forEach(part -> part.judge().accept(violations));
        return violations;
    }

    /** Whether there is any; stops at the first. */
    boolean violated() {
        return parts().stream().anyMatch(Part::violated);
    }

    /** What is judged, in parts that stand alone. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        everybody().forEach((relation, player) -> {
            parts.add(new Part(relation + " lists", all -> lists(all, relation, player)));
            parts.add(new Part(relation + " reads", all -> single(all, relation, player)));
            parts.add(new Part(relation + " acts", all -> acts(all, relation, player)));
            parts.add(new Part(relation + ", notes", all -> notes.judge(all, relation, player)));
            parts.add(new Part(relation + ", sightings", all -> sightings.judge(all, relation, player)));
            parts.add(new Part(relation + ", translations", all -> translations.judge(all, relation, player)));
            parts.add(new Part(relation + ", marking", all -> marking.judge(all, relation, player)));
            parts.add(new Part(
                    relation + ", classification",
                    all -> ClassificationAnswers.judge(all, relation, player, incident)));
            parts.add(new Part(relation + ", together", all -> together.judge(all, relation, player)));
            parts.add(new Part(relation + ", files", all -> files.judge(all, relation, player)));
            parts.add(new Part(relation + ", relations", all -> relations.judge(all, relation, player)));
            parts.add(new Part(relation + ", reports", all -> reports(all, relation, player)));
            parts.add(new Part(relation + ", escalation", all -> escalation.judge(all, relation, player)));
            parts.add(new Part(relation + ", brief", all -> BriefAnswers.judge(all, relation, player, incident)));
        });
        parts.add(new Part("reporters", this::reporters));
        parts.add(new Part("named", named::judge));
        parts.add(new Part("holds", holds::judge));
        parts.add(new Part("guests", guests::judge));
        parts.add(new Part("blind", blind::judge));
        parts.add(new Part("notices", told::judge));
        parts.add(new Part("withdrawn, own escalation", all -> escalation.judgeLost(all, withdrawn)));
        parts.add(new Part("prints", all -> escalation.prints(all, redacted, incident)));
        parts.add(new Part("mail", mails::judge));
        return parts;
    }

    /** The reporting side: the entity it is about, another entity of the same authority, and everybody else. */
    private void reports(Set<String> violations, String relation, Player player) {
        var path = "/reports/" + incident;
        answers(violations, relation, player, path, 403);
        answers(violations, relation, player, path + "/questions", 403);
        answers(violations, relation, player, "/reports", 403);
    }

    private void reporters(Set<String> violations) {
        var path = "/reports/" + incident;
        expect(violations, "entity", entity, "/reports", true, true, SECRET);
        expect(violations, "sibling", sibling, "/reports", true, false, SECRET);
        for (var own : List.of(path, path + "/questions")) {
            answers(violations, "entity", entity, own, 200);
            answers(violations, "sibling", sibling, own, 404);
        }
        expect(violations, "entity", entity, path, true, false, "inform-affected");
        for (var other : List.of(
                "/incidents/" + incident,
                "/incidents/" + incident + "/timeline",
                "/incidents/" + incident + "/notes")) {
            answers(violations, "entity", entity, other, 404);
        }
        expect(violations, "entity", entity, "/incidents", true, false, SECRET);
        answers(violations, "entity", entity, "/contacts", 403);
        answers(violations, "entity", entity, "/entities", 403);
        answers(violations, "entity", entity, "/incidents/" + incident + "/questions", 403);
    }

    private void lists(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean receives = List.of("recipient", "member", "loosely", "spoc").contains(relation);
        boolean lost = relation.equals("withdrawn") || relation.equals("former");
        expect(violations, relation, player, "/incidents?limit=200", power, owns || receives, SECRET);
        expect(violations, relation, player, "/incidents?view=unassigned", power, owns, SECRET);
        for (var query :
                List.of("q=" + SECRET, "q=" + SECRET + "&sort=changed&order=asc", "q=victim", "reference=it-1")) {
            boolean finds = owns
                    || (query.startsWith("q=v")
                            ? List.of("recipient", "member", "spoc").contains(relation)
                            : receives && query.startsWith("q=Q"));
            expect(violations, relation, player, "/incidents?" + query, power, finds, SECRET);
            expect(violations, relation, player, "/incidents/facets?" + query, power, !finds, "\"total\":0");
        }
        boolean toldWho = owns || List.of("recipient", "member", "spoc").contains(relation);
        expect(violations, relation, player, "/incidents/facets", power, toldWho, entry);
        expect(violations, relation, player, "/incidents?q=hit+" + SECRET, power, owns, SECRET);
        expect(violations, relation, player, "/clocks?owedBy=us", power, owns, SECRET);
        expect(violations, relation, player, "/clocks?owedBy=entities", power, owns, SECRET);
        expect(violations, relation, player, "/shared", power, receives, SECRET);
        expect(violations, relation, player, "/shared?state=withdrawn", power, lost, incident);
        boolean inGroup = owns || relation.equals("member");
        expect(violations, relation, player, "/groups", power, inGroup, group);
        expect(violations, relation, player, "/overview", power, owns || receives, SECRET);
        expect(
                violations,
                relation,
                player,
                "/downloads",
                power,
                relation.equals("recipient") || relation.equals("withdrawn"),
                incident);
        expect(violations, relation, player, "/downloads?recalled=true", power, relation.equals("withdrawn"), incident);
        expect(violations, relation, player, "/deletions", power, owns, SECRET);
        expect(violations, relation, player, "/drafts", power, relation.equals("owner"), SECRET);
        expect(violations, relation, player, "/exports", power, relation.equals("owner"), export);
        expect(violations, relation, player, "/views", power, owns, view);
        expect(violations, relation, player, "/views", power, relation.equals("owner"), ownView);
        expect(violations, relation, player, "/recipients", power, power, "authority");
        boolean crosses = owns || relation.equals("spoc");
        expect(violations, relation, player, "/cross-border?limit=200", power, crosses, SECRET);
        boolean told = owns || lost || receives && !relation.equals("loosely") || relation.equals("redacted");
        expect(violations, relation, player, "/roster", power, owns, "@desk.example");
        expect(violations, relation, player, "/calendars", power, relation.equals("owner"), "madeBy");
        expect(violations, relation, player, "/alerts", power, owns, "EE-2026-Quokka");
        expect(violations, relation, player, "/webhook", power, owns, "127.0.0.1");
        expect(violations, relation, player, "/webhook/deliveries", power, owns, "webhook.test");
        expect(violations, relation, player, "/changes?limit=200", power, told, incident);
    }

    private void single(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean sees = owns
                || relation.equals("recipient")
                || relation.equals("member")
                || relation.equals("spoc")
                || relation.equals("redacted");
        var path = "/incidents/" + incident;
        answers(violations, relation, player, path, power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/timeline", power ? (sees ? 200 : 404) : 403);
        if (sees) {
            expect(
                    violations,
                    relation,
                    player,
                    path + "/inquiries",
                    true,
                    owns || relation.equals("recipient"),
                    "Ours " + SECRET);
        } else {
            answers(violations, relation, player, path + "/inquiries", power ? 404 : 403);
        }
        expect(violations, relation, player, "/inquiries", power, owns, "Ours " + SECRET);
        expect(violations, relation, player, "/inquiries", power, relation.equals("recipient"), "Theirs " + SECRET);
        boolean desk = owns || relation.equals("spoc");
        for (var crossing : List.of("/cross-border", "/cross-border/notice?language=en&tlp=AMBER")) {
            answers(violations, relation, player, path + crossing, power ? (desk ? 200 : 404) : 403);
        }
        answers(violations, relation, player, path + "/indicators", power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/correlations", power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/ties", power ? (sees ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/misp-events", power ? (sees ? 200 : 404) : 403);
        for (int i = 0; i < indicators.size(); i++) {
            boolean shown = owns || sees && i == 0 && !relation.equals("redacted");
            var matches = path + "/indicators/" + indicators.get(i) + "/matches";
            answers(violations, relation, player, matches, power ? (shown ? 200 : 404) : 403);
        }
        looksUp(violations, relation, player, power, owns, sees && !relation.equals("redacted"));
        for (var own : List.of("/batches", "/batches/" + batch, "/batches/" + batch + "/rejects")) {
            answers(violations, relation, player, path + own, power ? (owns ? 200 : sees ? 403 : 404) : 403);
        }
        answers(violations, relation, player, path + "/shares", power ? (owns ? 200 : sees ? 403 : 404) : 403);
        answers(violations, relation, player, "/incidents/" + gone, power ? 404 : 403);
        answers(violations, relation, player, path + "/downloads", power ? (owns ? 200 : sees ? 403 : 404) : 403);
        if (!sees) {
            answers(violations, relation, player, path + "/file", power ? 404 : 403);
        }
        answers(violations, relation, player, path + "/group-shares", power ? (owns ? 200 : sees ? 403 : 404) : 403);
        boolean inGroup = owns || relation.equals("member");
        answers(violations, relation, player, "/groups/" + group, power ? (inGroup ? 200 : 404) : 403);
        answers(violations, relation, player, path + "/imports/" + imported, power ? (owns ? 200 : 404) : 403);
        answers(violations, relation, player, "/acts/" + run, power ? (relation.equals("owner") ? 200 : 404) : 403);
        answers(
                violations,
                relation,
                player,
                "/exports/" + export,
                power ? (relation.equals("owner") ? 200 : 404) : 403);
        if (!relation.equals("owner")) {
            answers(violations, relation, player, "/exports/" + export + "/file", power ? 404 : 403);
            sends(violations, relation, player, "/acts/" + run + "/undo", Map.of(), power ? 404 : 403);
            selects(violations, relation, player, power, owns);
        }
        answers(violations, relation, player, "/alerts/" + alert, power ? (owns ? 200 : 404) : 403);
        answers(violations, relation, player, "/drafts/" + draft, power ? (relation.equals("owner") ? 200 : 404) : 403);
        if (sees && !owns) {
            expect(violations, relation, player, path, true, false, "Duty physician");
            expect(violations, relation, player, path + "/indicators", true, false, "192.0.2.7");
            expect(violations, relation, player, path + "/misp-events", true, false, "192.0.2.7");
            expect(violations, relation, player, path + "/timeline", true, false, "\"shared\"");
            expect(violations, relation, player, path + "/timeline", true, false, "Person of EE");
            expect(violations, relation, player, path, true, false, "early-warning");
        }
        if (relation.equals("redacted")) {
            expect(violations, relation, player, path, true, false, SECRET);
            expect(violations, relation, player, path + "/indicators", true, false, domain);
            expect(violations, relation, player, path + "/misp-events", true, false, domain);
            expect(violations, relation, player, path + "/timeline", true, false, "filed");
            expect(violations, relation, player, "/shared", true, true, incident);
        }
        if (relation.equals("loosely")) {
            expect(violations, relation, player, "/incidents/" + green, true, false, "Victim");
            expect(violations, relation, player, "/shared", true, false, "Victim");
            expect(violations, relation, player, "/incidents", true, false, "Victim");
        }
    }

    /** What an act on many would take: nothing of others'. */
    private void selects(Set<String> violations, String relation, Player player, boolean power, boolean owns) {
        var body = Map.of("filter", Map.of("q", SECRET), "assign", Map.of("officer", Map.of("subject", "x")));
        var answer = player.sends(body).post(API + "/acts/preview");
        if (answer.statusCode() != (power ? 200 : 403)) {
            violations.add(relation + " previews an act: " + answer.statusCode());
        } else if (power && (answer.<Integer>path("would") > 0) != owns) {
            violations.add(relation + " would assign " + answer.path("would"));
        }
    }

    /** Where the scene's values are known from: its incident to whoever sees it, the restricted one to its owner, and the owner's alone. */
    private void looksUp(
            Set<String> violations, String relation, Player player, boolean power, boolean owns, boolean sees) {
        for (var value : List.of(domain, address)) {
            boolean known = owns || sees && value.equals(domain);
            for (var call : List.of("/look-ups", "/look-ups/matches")) {
                Object body = call.equals("/look-ups") ? Map.of("values", List.of(value)) : Map.of("value", value);
                var answer = player.sends(body).post(API + call);
                int found = answer.statusCode() == 200
                        ? answer.path(call.equals("/look-ups") ? "items[0].indicators" : "indicators")
                        : -1;
                boolean named = answer.asString().contains(incident)
                        || answer.asString().contains(SECRET);
                if (answer.statusCode() != (power ? 200 : 403)) {
                    violations.add(relation + " POST " + call + " answered " + answer.statusCode());
                } else if (power && (found != (known ? 1 : 0) || named != (known && call.endsWith("matches")))) {
                    violations.add(relation + " POST " + call + " found " + found + " of " + value);
                }
            }
        }
    }

    private void acts(Set<String> violations, String relation, Player player) {
        boolean power = !relation.equals("powerless");
        boolean owns = relation.equals("owner") || relation.equals("officer");
        boolean sees = owns
                || relation.equals("recipient")
                || relation.equals("member")
                || relation.equals("spoc")
                || relation.equals("redacted");
        var path = "/incidents/" + incident;
        if (!relation.equals("owner")) {
            int refused = power ? (sees ? 403 : 404) : 403;
            sends(
                    violations,
                    relation,
                    player,
                    path + "/shares/preview",
                    Map.of("recipients", List.of(other.organisation().toString()), "tlp", "AMBER"),
                    refused);
            sends(violations, relation, player, path + "/label/preview", Map.of("tlp", "RED"), refused);
            sends(
                    violations,
                    relation,
                    player,
                    path + "/group-shares/" + groupShare + "/withdrawal",
                    Map.of("reason", "x"),
                    refused);
            if (!owns) {
                sends(
                        violations,
                        relation,
                        player,
                        path + "/label",
                        "PUT",
                        Map.of("tlp", "RED", "reason", "x"),
                        refused);
                sends(violations, relation, player, path + "/deletion", "POST", Map.of("reason", "x"), refused);
            }
            sends(
                    violations,
                    relation,
                    player,
                    path + "/shares/" + over + "/withdrawal",
                    Map.of("reason", "x"),
                    refused);
            sends(
                    violations,
                    relation,
                    player,
                    path + "/forwardings",
                    Map.of("spoc", spoc.organisation(), "states", List.of("LV"), "tlp", "AMBER"),
                    refused);
        }
        if (!relation.equals("recipient")) {
            sends(
                    violations,
                    relation,
                    player,
                    path + "/inquiries/" + inquiry + "/refusal",
                    Map.of("text", "x"),
                    power ? 404 : 403);
        }
        if (!relation.equals("spoc")) {
            int refused = power && !relation.equals("officer") ? 404 : 403;
            var forwarded = Map.of("recipients", List.of(other.organisation()), "tlp", "AMBER");
            sends(violations, relation, player, "/forwardings/" + forwarding + "/shares", forwarded, refused);
            sends(
                    violations,
                    relation,
                    player,
                    "/forwardings/" + forwarding + "/refusal",
                    Map.of("reason", "x"),
                    refused);
        }
        if (relation.equals("officer")) {
            var rename = Map.of("name", "Mine", "query", Map.of("filter", Map.of()), "shared", true);
            int renamed = player.sends(rename)
                    .header("If-Match", "\"0\"")
                    .put(API + "/views/" + view)
                    .statusCode();
            int taken = player.sends(rename)
                    .header("If-Match", "\"0\"")
                    .put(API + "/views/" + ownView)
                    .statusCode();
            if (renamed != 403 || taken != 404) {
                violations.add("an officer changes another's views: " + renamed + ", " + taken);
            }
        }
        if (!relation.equals("owner")) {
            boolean coordinates = power && !relation.equals("officer");
            puts(
                    violations,
                    relation,
                    player,
                    "/webhook",
                    Map.of("url", "http://127.0.0.1:9/"),
                    coordinates ? 412 : 403);
            puts(violations, relation, player, "/contacts/own", DeskAnswers.CONTACT, coordinates ? 412 : 403);
            puts(violations, relation, player, "/roster", DeskAnswers.EMPTY, coordinates ? 412 : 403);
        }
        if (!owns) {
            var taking = "/groups/" + group + "/members/" + member.organisation() + "/removal";
            sends(violations, relation, player, taking, Map.of("reason", "x"), power ? 404 : 403);
            sends(
                    violations,
                    relation,
                    player,
                    "/groups/" + group + "/ending",
                    Map.of("reason", "x"),
                    power ? 404 : 403);
            int refused = power ? (sees ? 403 : 404) : 403;
            versioned(violations, relation, player, path + "/hand-over", Map.of("note", "x"), refused);
            versioned(violations, relation, player, path + "/closing", Map.of("reason", "x"), refused);
            versioned(violations, relation, player, path + "/reopening", Map.of("reason", "x"), refused);
            sends(violations, relation, player, path + "/feedback", Map.of("text", "x"), refused);
            sends(violations, relation, player, path + "/imports", Map.of("uuid", "x"), refused);
            sends(violations, relation, player, path + "/batches?kind=misp", Map.of("uuid", "x"), refused);
            sends(violations, relation, player, path + "/batches/" + batch + "/cancellation", Map.of(), refused);
            sends(violations, relation, player, path + "/batches/" + batch + "/taking", Map.of(), refused);
            sends(violations, relation, player, "/alerts/" + alert + "/acknowledgement", Map.of(), power ? 404 : 403);
            sends(violations, relation, player, "/webhook/test", Map.of(), power ? 404 : 403);
            sends(violations, relation, player, "/webhook/secret", Map.of(), power ? 404 : 403);
        }
        if (!relation.equals("recipient")) {
            sends(violations, relation, player, "/shared/" + share + "/acknowledgement", Map.of(), power ? 404 : 403);
        }
        if (!power) {
            sends(violations, relation, player, "/incidents", Stage.report("title", " "), 400);
            sends(violations, relation, player, "/incidents", Stage.report(), 403);
        }
    }

    static void expect(
            Set<String> violations,
            String relation,
            Player player,
            String path,
            boolean allowed,
            boolean holds,
            String mark) {
        var answer = player.asks().get(API + path);
        int status = answer.statusCode();
        if (status != (allowed ? 200 : 403)) {
            violations.add(relation + " GET " + path + " answered " + status);
        } else if (allowed && answer.asString().contains(mark) != holds) {
            violations.add(relation + " GET " + path + (holds ? " lacks " : " shows ") + mark);
        }
    }

    static void answers(Set<String> violations, String relation, Player player, String path, int status) {
        int got = player.asks().get(API + path).statusCode();
        if (got != status) {
            violations.add(relation + " GET " + path + " answered " + got + ", not " + status);
        }
    }

    /** With a version that is not the incident's, so that a mistake in the checks changes nothing. */
    private static void sends(
            Set<String> violations,
            String relation,
            Player player,
            String path,
            String method,
            Object body,
            int status) {
        int got = player.sends(body)
                .header("If-Match", "\"999\"")
                .request(method, API + path)
                .statusCode();
        if (got != status) {
            violations.add(relation + " " + method + " " + path + " answered " + got + ", not " + status);
        }
    }

    private static void versioned(
            Set<String> violations, String relation, Player player, String path, Object body, int status) {
        int got = player.sends(body)
                .header("If-Match", "\"9999\"")
                .post(API + path)
                .statusCode();
        if (got != status) {
            violations.add(relation + " POST " + path + " answered " + got + ", not " + status);
        }
    }

    static void puts(Set<String> violations, String relation, Player player, String path, Object body, int status) {
        int got = player.sends(body)
                .header("If-Match", "\"9999\"")
                .put(API + path)
                .statusCode();
        if (got != status) {
            violations.add(relation + " PUT " + path + " answered " + got + ", not " + status);
        }
    }

    static void sends(Set<String> violations, String relation, Player player, String path, Object body, int status) {
        int got = player.sends(body).post(API + path).statusCode();
        if (got != status) {
            violations.add(relation + " POST " + path + " answered " + got + ", not " + status);
        }
    }
}

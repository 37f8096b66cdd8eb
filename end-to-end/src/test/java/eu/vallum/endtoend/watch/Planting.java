package eu.vallum.endtoend.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.vallum.endtoend.harness.Api;
import eu.vallum.endtoend.harness.EarlyWarning;
import eu.vallum.endtoend.harness.Organisations;
import eu.vallum.endtoend.harness.People;
import eu.vallum.endtoend.harness.Platform;
import eu.vallum.endtoend.harness.WebVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/** Types a mark into every field that takes text, as the people do who may. */
final class Planting {
    private static final String INCIDENTS = "/api/incident/v1/incidents";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final Marks marks;

    Planting(Platform platform, Marks marks) {
        this.platform = platform;
        this.marks = marks;
    }

    /** @return the incident that holds most of them, Estonia's */
    UUID everywhere() throws Exception {
        var incident = incident(signedIn(People.KADRI));
        roster(platform.client("demo-spoc"));
        research(signedIn(People.ELENA));
        organisations(signedIn(People.SOFIA));
        refused(signedIn(People.KADRI));
        return UUID.fromString(incident);
    }

    private Api signedIn(People person) throws Exception {
        var vallum = platform.vallum();
        return platform.api().signedIn(WebVisitor.signIn(vallum.gateway(), person.address(), vallum.demoPassword()));
    }

    private String incident(Api api) throws Exception {
        var report = EarlyWarning.of(marks.written("title")).put("summary", marks.written("summary"));
        report.withObject("/entity").put("name", marks.written("entity.name"));
        report.withObject("/reporter")
                .put("name", marks.written("reporter.name"))
                .put("contact", marks.written("reporter.contact"));
        report.putObject("officer")
                .put("subject", marks.of("incident-fileIncident /officer/subject"))
                .put("name", marks.written("incident-fileIncident /officer/name"));
        report.putArray("outsideReferences")
                .addObject()
                .put("system", marks.written("outside.system"))
                .put("value", marks.written("outside.value"));
        var id = api.with("Idempotency-Key", marks.of("Idempotency-Key"))
                .post(INCIDENTS, report.toString())
                .expect(201)
                .text("/id");
        var at = INCIDENTS + "/" + id;
        api.post(at + "/feedback", both("text", "lawEnforcementGuidance")).expect(201);
        new FilePlanting(api, marks).into(at);
        notes(api, at);
        persons(api, at);
        var share = ((ObjectNode) JSON.readTree(EarlyWarning.share(Organisations.LATVIA)))
                .put("scopeNote", marks.written("scopeNote"));
        var shared = api.post(at + "/shares", share.toString()).expect(201).text("/items/0/id");
        sighting(api, at);
        translation(api, at + "/translations");
        guest(api, at + "/guests");
        merge(api, at);
        rules(api);
        acts(api);
        api.post(at + "/shares/" + shared + "/withdrawal", one("reason")).expect(200);
        var draft = JSON.createObjectNode()
                .put("title", marks.written("draft.title"))
                .put("step", "entity");
        draft.putObject("content").put("entityName", marks.written("draft.content"));
        api.put("/api/incident/v1/drafts/" + UUID.randomUUID(), draft.toString())
                .expect(200);
        api.get("/api/incident/v1/recipients?q=" + marks.of("recipients.q")).expect(200);
        return id;
    }

    private void sighting(Api api, String incident) throws Exception {
        var ask = JSON.createObjectNode().put("tlp", "AMBER").put("text", marks.written("sighting.text"));
        ask.putArray("indicators")
                .add(api.get(incident + "/indicators").expect(200).text("/items/0/id"));
        var asked =
                api.post(incident + "/sightings", ask.toString()).expect(201).text("/id");
        var answer = JSON.createObjectNode().put("answer", "seen").put("note", marks.written("sighting.note"));
        signedIn(People.JANIS)
                .post(incident + "/sightings/" + asked + "/answers", answer.toString())
                .expect(201);
    }

    private void translation(Api api, String translations) throws Exception {
        for (var field : List.of("title", "summary")) {
            var place = translations + "/" + field + "/lv";
            var words = JSON.createObjectNode()
                    .put("text", marks.of("translation." + field))
                    .put("version", 0);
            api.put(place, words.toString()).expect(200);
            api.post(place + "/withdrawal", one("reason")).expect(200);
        }
    }

    private void guest(Api api, String guests) throws Exception {
        var invitation = JSON.createObjectNode()
                .put("name", marks.written("guest.name"))
                .put("country", "MT")
                .put("mailbox", marks.of("guest.mailbox") + "@mark.example")
                .put("phone", marks.written("guest.phone"))
                .put("language", "en")
                .put("tlp", "AMBER")
                .put("basis", "NIS2 Art. 23(6)")
                .put("scopeNote", marks.written("guest.scopeNote"));
        api.post(guests, invitation.toString()).expect(201);
        for (var secret : List.of("link", "session")) {
            var asked = JSON.createObjectNode().put(secret, "x".repeat(43));
            if (secret.equals("link")) asked.put("code", "123456");
            api.post("/api/incident/v1/public/guests/" + (secret.equals("link") ? "entry" : "view"), asked.toString())
                    .expect(secret.equals("link") ? 422 : 404);
        }
    }

    private void notes(Api api, String incident) throws Exception {
        var words = JSON.createObjectNode().put("text", marks.written("note")).put("tlp", "AMBER");
        var note = incident + "/notes/"
                + api.post(incident + "/notes", words.toString()).expect(201).text("/id");
        var translation = JSON.createObjectNode().put("language", "fr").put("text", marks.written("note.translation"));
        api.post(note + "/translations", translation.toString()).expect(201);
        api.with("If-Match", "\"0\"")
                .put(
                        note,
                        JSON.createObjectNode()
                                .put("text", marks.written("note.changed"))
                                .toString())
                .expect(200);
        api.post(note + "/withdrawal", one("reason")).expect(200);
        together(api, incident);
    }

    /** Under RED, to persons that the house knows, as which only their ids count. */
    private void persons(Api api, String incident) throws Exception {
        var subject = api.get("/api/identity/v1/me").expect(200).text("/subject");
        var note = JSON.createObjectNode()
                .put("text", marks.written("note for a person"))
                .put("tlp", "RED");
        note.putArray("persons")
                .addObject()
                .put("organisation", Organisations.ESTONIA.id().toString())
                .put("subject", subject)
                .put("name", marks.written("incident-writeNote /persons[]/name"));
        note.putArray("mentions")
                .addObject()
                .put("organisation", Organisations.ESTONIA.id().toString())
                .put("subject", subject)
                .put("name", marks.written("incident-writeNote /mentions[]/name"));
        api.post(incident + "/notes", note.toString()).expect(201);
        var list = JSON.createObjectNode();
        list.putArray("persons")
                .addObject()
                .put("subject", subject)
                .put("name", marks.written("incident-keepPersons /persons[]/name"));
        var persons = "/api/incident/v1/persons";
        var version = api.get(persons).expect(200).text("/version");
        api.with("If-Match", "\"" + version + "\"")
                .put(persons, list.toString())
                .expect(200);
    }

    private void roster(Api api) throws Exception {
        var address = "/api/incident/v1/roster";
        var plan = JSON.createObjectNode().put("waitMinutes", 15).put("warnHours", 6);
        plan.putArray("people")
                .addObject()
                .put("subject", "client:demo-spoc")
                .put("name", marks.written("incident-changeRoster /people[]/name"))
                .put("mailbox", marks.of("incident-changeRoster /people[]/mailbox") + "@mark.example")
                .put("language", "en")
                .put("reserve", true);
        List.of("week", "swaps", "absences").forEach(plan::putArray);
        var version = api.get(address).expect(200).text("/version");
        api.with("If-Match", "\"" + version + "\"")
                .put(address, plan.toString())
                .expect(200);
    }

    private void together(Api api, String incident) throws Exception {
        var task = JSON.createObjectNode()
                .put("title", marks.written("task.title"))
                .put("details", marks.written("task.details"))
                .put("assignee", Organisations.ESTONIA.id().toString())
                .put("zone", "Europe/Tallinn");
        var given = incident + "/tasks/"
                + api.post(incident + "/tasks", task.toString()).expect(201).text("/id");
        var move = JSON.createObjectNode().put("state", "done").put("words", marks.written("task.words"));
        api.with("If-Match", "\"0\"").post(given + "/state", move.toString()).expect(200);
        var decision = JSON.createObjectNode()
                .put("what", marks.written("decision.what"))
                .put("ground", marks.written("decision.ground"))
                .put("alternatives", marks.written("decision.alternatives"))
                .put("decidedBy", marks.written("decision.decidedBy"));
        api.post(incident + "/decisions", decision.toString()).expect(201);
        var happened = JSON.createObjectNode()
                .put("at", "2026-01-01T00:00:00Z")
                .put("text", marks.written("timeline.text"))
                .put("shared", false);
        api.post(incident + "/timeline", happened.toString()).expect(201);
    }

    private void rules(Api api) throws Exception {
        var rules = JSON.createObjectNode()
                .put("name", marks.written("incident-keepNoticeRules /name"))
                .put("mailbox", marks.of("notice rule's mailbox") + "@authority.example")
                .put("language", "en")
                .put("zone", "Europe/Tallinn")
                .put("mine", false)
                .put("warnHours", 6);
        rules.putArray("ways");
        rules.putArray("sectors");
        rules.putObject("digest").put("at", "07:00");
        api.with("If-Match", "\"0\"")
                .put("/api/incident/v1/notice-rules/" + UUID.randomUUID(), rules.toString())
                .expect(200);
    }

    private void merge(Api api, String at) throws Exception {
        var other = api.post(INCIDENTS, EarlyWarning.of("merged").toString())
                .expect(201)
                .text("/id");
        var merge = JSON.createObjectNode().put("survivor", other).put("reason", marks.written("merge's reason"));
        api.post(at + "/merge", merge.toString()).expect(200);
        var undoing = JSON.createObjectNode().put("reason", marks.written("reason against the merge"));
        api.post(at + "/merge/undoing", undoing.toString()).expect(200);
    }

    /** Of the acts on many a request holds one. */
    private void acts(Api api) throws Exception {
        var incident = api.post(INCIDENTS, EarlyWarning.of("acted on").toString())
                .expect(201)
                .text("/id");
        for (var act : List.of("share/scopeNote", "withdraw/reason", "close/reason", "reopen/reason")) {
            var parts = act.split("/");
            for (var operation : List.of("previewAct", "startAct")) {
                var preview = operation.equals("previewAct");
                var asked = JSON.createObjectNode();
                asked.putArray("incidents").add(incident);
                var how = asked.putObject(parts[0])
                        .put(parts[1], marks.written("incident-%s /%s".formatted(operation, act)));
                if (parts[0].equals("share")) {
                    how.put("tlp", "AMBER").put("basis", "NIS2 Art. 23(6)");
                    how.putArray("recipients").add(Organisations.LATVIA.id().toString());
                }
                api.post("/api/incident/v1/acts" + (preview ? "/preview" : ""), asked.toString())
                        .expect(preview ? 200 : 201);
            }
        }
    }

    private void research(Api api) throws Exception {
        var draft = JSON.createObjectNode().put("step", "about");
        var content = draft.putObject("content")
                .put("acronym", marks.written("acronym"))
                .put("title", marks.written("project.title"))
                .put("abstract", marks.written("abstract"))
                .put("startDate", "2027-01-01")
                .put("endDate", "2029-12-31")
                .put("visibility", "organisation");
        content.putArray("participants")
                .addObject()
                .put("role", "coordinator")
                .put("name", marks.written("participant"))
                .put("country", "IT");
        content.putArray("people")
                .addObject()
                .put("name", marks.written("researcher"))
                .put("role", "principal-investigator");
        content.putArray("domains").add("incident-handling-and-digital-forensics");
        var at = "/api/research/v1/drafts/" + UUID.randomUUID();
        api.put(at, draft.toString()).expect(201);
        api.post(at + "/submission").expect(201);
        api.get("/api/research/v1/projects?q=" + marks.of("projects.q")).expect(200);
        api.with("Accept", "text/html")
                .get("/research?q=" + marks.of("research page's q"))
                .expect(200);
    }

    private void organisations(Api api) throws Exception {
        var people = "/api/identity/v1/organisations/%s/people".formatted(Organisations.CENTRE.id());
        var invitation = JSON.createObjectNode()
                .put("email", marks.of("invitation.email") + "@centre.example")
                .put("givenName", marks.written("invitation.givenName"))
                .put("familyName", marks.written("invitation.familyName"));
        invitation.putArray("roles").add("administrator");
        api.post(people, invitation.toString()).expect(201);
        var proposal = JSON.createObjectNode()
                .put("name", marks.written("organisation.name"))
                .put("memberState", "EU")
                .put("kind", "eu-body")
                .put("contactEmail", marks.of("organisation.contactEmail") + "@centre.example");
        api.post("/api/identity/v1/organisations", proposal.toString()).expect(201);
        var grant = JSON.createObjectNode()
                .put("subject", marks.of("grant.subject"))
                .put("role", "administrator");
        api.post("/api/identity/v1/organisations/%s/grants".formatted(Organisations.CENTRE.id()), grant.toString())
                .expect(400);
        api.get("/api/identity/v1/organisations?q=" + marks.of("organisations.q"));
    }

    /** What is not valid is most easily quoted. */
    private void refused(Api api) throws Exception {
        var report = EarlyWarning.of(marks.of("refused.title")).put("sector", "");
        api.post(INCIDENTS, report.toString()).expect(400);
        api.post(INCIDENTS, "{\"title\":\"" + marks.of("malformed")).expect(400);
        api.get("/api/incident/v1/changes?after=" + marks.of("cursor")).expect(400);
        api.with("If-Match", marks.of("If-Match")).put(INCIDENTS + "/" + UUID.randomUUID() + "/officer", "{}");
        api.with("Content-Type", "text/" + marks.of("Content-Type"))
                .send("POST", INCIDENTS, BodyPublishers.ofString(marks.of("body of no known type")));
        report.put("sector", marks.written("refused word of a list"));
        api.post(INCIDENTS, report.toString()).expect(400);
        api.get("/api/incident/v1/clocks?owedBy=" + marks.of("refused word of a list in a query"))
                .expect(400);
        for (var service : List.of("identity", "incident", "research")) {
            api.get("/api/" + service + "/v1/" + marks.of("path of " + service)).expect(404);
        }
        api.get(INCIDENTS + "/" + marks.of("id of an incident")).expect(404);
        api.get("/api/identity/v1/organisations/" + marks.of("id of an organisation"));
        api.get("/api/research/v1/projects/" + marks.of("id of a project"));
        var pages = api.with("Accept", "text/html");
        pages.get("/app/incidents/" + marks.of("id in a page's path"));
        pages.get("/research/" + marks.of("id in a public page's path"));
        pages.get("/" + marks.of("path of no page"));
    }

    private String both(String field, String other) {
        return JSON.createObjectNode()
                .put(field, marks.written(field))
                .put(other, marks.written(other))
                .toString();
    }

    private String one(String field) {
        return JSON.createObjectNode().put(field, marks.written(field)).toString();
    }
}

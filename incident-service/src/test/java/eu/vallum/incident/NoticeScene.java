package eu.vallum.incident;

import static eu.vallum.incident.Stage.API;

import eu.vallum.incident.Stage.Player;
import eu.vallum.platform.id.UuidV7;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Notices of incidents, matches, escalations, mails, groups, summaries and files that their readers see, have lost or never saw, and rules of persons and of a mailbox. */
final class NoticeScene {
    final Map<String, UUID> notices = new LinkedHashMap<>();
    final UUID mailbox = UuidV7.next();
    final String own;
    final String recalled;
    final String code;
    final Map<String, Player> readers = new LinkedHashMap<>();

    NoticeScene(Scene scene) {
        put("owner", scene.owner, scene.incident, false);
        put("officer", scene.officer, scene.incident, false);
        put("recipient", scene.recipient, scene.incident, false);
        put("withdrawn", scene.withdrawn, scene.incident, true);
        put("other", scene.other, scene.incident, false);
        put("otherGone", scene.other, scene.incident, true);
        put("named", scene.named.named, scene.named.incident, false);
        put("colleague", scene.named.colleague, scene.named.incident, false);
        about("matched", scene.blind.asked, "match", scene.blind.askedsMatch);
        about("matched too", scene.blind.asker, "match", scene.blind.askedsMatch);
        about("escalating", scene.owner, "escalation", scene.escalation.escalation);
        about("escalated", scene.recipient, "escalation", scene.escalation.escalation);
        about("not escalated", scene.other, "escalation", scene.escalation.escalation);
        about("mailed", scene.owner, "mail", scene.mails.waiting);
        about("not mailed", scene.recipient, "mail", scene.mails.waiting);
        own = NoticeAnswers.own(scene.owner);
        var entity = UuidV7.next();
        Stage.entity(entity, scene.owner.organisation());
        about("confirming", scene.owner, "entity", entity.toString());
        about("not confirming", scene.recipient, "entity", entity.toString());
        about("paused", scene.owner, "rules", own);
        about("not paused", scene.officer, "rules", own);
        about("in a group", scene.member, "group", scene.group);
        about("out of the group", scene.former, "group", scene.group);
        about("taken out", scene.former, "left", scene.group);
        about("never taken out", scene.other, "left", scene.group);
        var contact = new Contact("HR");
        var filed = contact.filed(contact.last());
        about("receiving", contact.agency, "summary", filed);
        about("filing", contact.preparer, "summary", filed);
        about("not filing", contact.csirt, "summary", filed);
        String finding = contact.agency
                .sends(Map.of("half", "2025-H2", "text", "Little was filed."))
                .post(API + "/summary-desk/findings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        about("finding", contact.preparer, "finding", finding);
        about("not finding", contact.csirt, "finding", finding);
        recalled = recalled(contact.csirt);
        var taken = taken(scene.withdrawn);
        about("holding", scene.withdrawn, "download", taken);
        about("not holding", scene.recipient, "download", taken);
        reported("reporting", scene.owner, scene.escalation.escalation);
        reported("reported", scene.recipient, scene.escalation.escalation);
        reported("withheld", scene.redacted, scene.escalation.escalation);
        NoticeAnswers.keeps(scene.owner, own, 0, NoticeAnswers.rules(null, null))
                .statusCode(200);
        NoticeAnswers.keeps(
                        scene.owner,
                        mailbox,
                        0,
                        NoticeAnswers.rules("Desk " + mailbox, scene.owner.subject() + "@notice.example"))
                .statusCode(200);
        code = "select count(*) from notice_code where rule = '%s'".formatted(mailbox);
        Store.doAsJob(
                "notices",
                c -> c.createStatement()
                        .executeUpdate(
                                "insert into notice_mark (mark, at) values ('scene', now()) on conflict do nothing"));
        Store.doAsJob(
                "notices",
                c -> c.createStatement()
                        .executeUpdate("""
                insert into notice_mailing (id, organisation, rule, made_at) values ('%s', '%s', '%s', now())""".formatted(UuidV7.next(), scene.owner.organisation(), mailbox)));
    }

    /** A report that its authority recalled. */
    private static String recalled(Player owner) {
        var incident = Stage.filed(owner);
        var path = API + "/incidents/" + incident + "/documents";
        String warning = owner.asks().get(path).path("items[0].id");
        owner.sends(Map.of("reason", "a power cut"))
                .post(path + "/" + warning + "/recall")
                .then()
                .statusCode(200);
        return incident;
    }

    /** A file that is recalled, of whoever lost the incident. */
    private static String taken(Player holder) {
        return holder.asks()
                .get(API + "/downloads?recalled=true")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private void put(String relation, Player reader, String incident, boolean gone) {
        notices.put(relation, NoticeAnswers.put(reader.organisation(), reader.subject(), incident, gone));
        readers.put(relation, reader);
    }

    private void about(String relation, Player reader, String topic, String about) {
        notices.put(
                relation,
                NoticeAnswers.putAbout(reader.organisation(), reader.subject(), topic, UUID.fromString(about)));
        readers.put(relation, reader);
    }

    private void reported(String relation, Player reader, String escalation) {
        notices.put(
                relation,
                NoticeAnswers.putReported(reader.organisation(), reader.subject(), UUID.fromString(escalation)));
        readers.put(relation, reader);
    }

    void judge(Set<String> violations) {
        readers.forEach((relation, reader) -> {
            var there = Set.of(
                            "owner",
                            "officer",
                            "recipient",
                            "withdrawn",
                            "named",
                            "matched",
                            "escalating",
                            "escalated",
                            "mailed",
                            "confirming",
                            "paused",
                            "in a group",
                            "taken out",
                            "receiving",
                            "filing",
                            "finding",
                            "holding",
                            "reporting",
                            "reported")
                    .contains(relation);
            var id = Objects.requireNonNull(notices.get(relation)).toString();
            for (var path : new String[] {"/notices?limit=200", "/notices?state=unread&limit=200"}) {
                var answer = reader.asks().get(API + path);
                if (answer.statusCode() != 200 || answer.asString().contains(id) != there) {
                    violations.add(relation + " GET " + path + (there ? " lacks " : " shows ") + "a notice");
                }
            }
            if (reader.asks().get(API + "/notices/" + id).statusCode() != (there ? 200 : 404)) {
                violations.add(relation + " GET one" + (there ? " lacks " : " shows ") + "a notice");
            }
            if (!there && reader.asks().post(API + "/notices/" + id + "/read").statusCode() != 404) {
                violations.add(relation + " reads a notice of what they do not see");
            }
        });
        var foreign = reader("recipient")
                .asks()
                .post(API + "/notices/" + notices.get("owner") + "/read")
                .statusCode();
        var colleagues = reader("officer")
                .asks()
                .post(API + "/notices/" + notices.get("owner") + "/read")
                .statusCode();
        if (foreign != 404 || colleagues != 404) {
            violations.add("somebody reads another's notice: " + foreign + ", " + colleagues);
        }
        for (var relation : new String[] {"officer", "recipient", "other"}) {
            var rules = reader(relation).asks().get(API + "/notice-rules").asString();
            if (rules.contains(own) || rules.contains(mailbox.toString()) != relation.equals("officer")) {
                violations.add(relation + " sees rules that are not theirs, or not those of their organisation");
            }
            int discarded =
                    reader(relation).asks().delete(API + "/notice-rules/" + own).statusCode();
            int taken = reader(relation)
                    .asks()
                    .delete(API + "/notice-rules/" + mailbox)
                    .statusCode();
            if (discarded != 404 || taken != (relation.equals("officer") ? 403 : 404)) {
                violations.add(relation + " discards rules: " + discarded + ", " + taken);
            }
        }
    }

    private Player reader(String relation) {
        return Objects.requireNonNull(readers.get(relation));
    }
}

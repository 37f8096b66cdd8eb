package eu.vallum.incident;

import static io.restassured.RestAssured.given;

import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.testing.ContractFilter;
import eu.vallum.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Organisations with people and powers, made anew for each test, and the acts that tests repeat. */
public final class Stage {
    public static final String API = "/api/incident/v1";
    static final ContractFilter CONTRACT = new ContractFilter("incident");
    private static final Done DONE = new Done();

    private Stage() {}

    /** Somebody who may act for an organisation. */
    public record Player(UUID organisation, String memberState, String subject, String name) {
        String token() {
            return TestTokens.person(subject, name, organisation, memberState);
        }

        public RequestSpecification asks() {
            return given().filter(CONTRACT).filter(DONE).auth().oauth2(token());
        }

        public RequestSpecification sends(Object body) {
            return asks().contentType(ContentType.JSON).body(body);
        }
    }

    public static Player coordinator(String memberState) {
        return player(memberState, "csirt", "coordinator");
    }

    /** A new organisation with one person in a role; without a role the person has no power. */
    public static Player player(String memberState, String kind, String role) {
        var organisation = UuidV7.next();
        organisation(organisation, memberState, kind);
        return colleague(organisation, memberState, role);
    }

    /** An entity with accounts that an authority confirmed, with one person who may report for it. */
    public static Player entity(Player authority) {
        var id = UuidV7.next();
        entity(id, authority.organisation());
        return colleague(id, authority.memberState(), "entity-reporter");
    }

    /** An organisation of kind entity that an authority confirmed. */
    public static void entity(UUID id, UUID authority) {
        Store.doAsJob("directory", connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into organisation (id, version, name, member_state, kind, status, confirmed_by) "
                            + "values (?, 1, ?, 'EE', 'entity', 'active', ?) on conflict do nothing")) {
                insert.setObject(1, id);
                insert.setString(2, "Entity " + id.toString().substring(30));
                insert.setObject(3, authority);
                return insert.executeUpdate();
            }
        });
    }

    /** A new entry of an authority's register; its id. */
    public static String registered(Player authority, Map<String, Object> more) {
        var entity = new HashMap<String, Object>(more);
        entity.putIfAbsent("name", "Entity " + UuidV7.next());
        entity.putIfAbsent("category", "essential");
        entity.putIfAbsent("sectors", List.of("health"));
        return authority
                .sends(entity)
                .post(API + "/entities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Player colleague(UUID organisation, String memberState, String role) {
        var subject = UuidV7.next().toString();
        if (!role.isEmpty()) {
            grant(organisation, subject, role);
        }
        return new Player(organisation, memberState, subject, "Person of " + memberState);
    }

    public static void organisation(UUID id, String memberState, String kind) {
        Store.doAsJob("directory", connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into organisation (id, version, name, member_state, kind, status) "
                            + "values (?, 1, ?, ?, ?, 'active') on conflict do nothing")) {
                insert.setObject(1, id);
                insert.setString(2, memberState + " authority " + id.toString().substring(30));
                insert.setString(3, memberState);
                insert.setString(4, kind);
                return insert.executeUpdate();
            }
        });
    }

    public static void grant(UUID organisation, String subject, String role) {
        Store.doAsJob("grants", connection -> {
            try (var insert =
                    connection.prepareStatement("insert into power_grant (id, version, subject, organisation, role, "
                            + "valid_from, valid_until, revoked) values (?, 1, ?, ?, ?, ?, null, false)")) {
                insert.setObject(1, UuidV7.next());
                insert.setString(2, subject);
                insert.setObject(3, organisation);
                insert.setString(4, role);
                insert.setObject(5, OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    /** A report that may be filed as it stands; change what matters. */
    public static Map<String, Object> report() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var report = new HashMap<String, Object>();
        report.put("title", "Ransomware on the laboratory network");
        report.put("summary", "Systems are encrypted.");
        report.put("entity", Map.of("name", "Northern Hospital", "memberState", "EE"));
        report.put("sector", "health");
        report.put("awareAt", now.minus(3, ChronoUnit.HOURS).toString());
        report.put("receivedAt", now.minus(2, ChronoUnit.HOURS).toString());
        report.put("reporter", Map.of("name", "Duty physician", "contact", "+372 5550 0100"));
        report.put("channel", "phone");
        report.put("severity", "high");
        report.put("suspectedMalicious", "yes");
        report.put("crossBorder", "yes");
        report.put("affectedMemberStates", List.of("LV"));
        report.put("tlp", "AMBER");
        report.put("outsideReferences", List.of(Map.of("system", "ticket", "value", "IT-1")));
        return report;
    }

    /** A report as an entity's own account sends it. */
    public static Map<String, Object> ownReport() {
        var report = new HashMap<String, Object>();
        report.put("title", "Laboratory network encrypted");
        report.put("summary", "We work on paper.");
        report.put("sector", "health");
        report.put(
                "awareAt",
                Instant.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .minus(1, ChronoUnit.HOURS)
                        .toString());
        report.put("contact", "+372 5550 0100");
        report.put("suspectedMalicious", "yes");
        report.put("crossBorder", "unknown");
        return report;
    }

    public static Map<String, Object> report(String field, Object value) {
        var report = report();
        report.put(field, value);
        return report;
    }

    public static String filed(Player owner) {
        return filed(owner, report());
    }

    public static String filed(Player owner, Map<String, Object> report) {
        return owner.sends(report)
                .post(API + "/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Says that the entity has handled it. */
    static void handled(Player owner, String incident) {
        owner.sends(Map.of("kind", "handling", "at", Instant.now().toString()))
                .post(API + "/incidents/" + incident + "/moments")
                .then()
                .statusCode(201);
    }

    /** Writes in a field, and looks at the documents. */
    static void edits(Player owner, String incident) {
        owner.sends(Map.of("fact", "impact"))
                .put(API + "/incidents/" + incident + "/editing")
                .then()
                .statusCode(200);
        owner.asks().get(API + "/incidents/" + incident + "/documents").then().statusCode(200);
    }

    public static String shared(Player owner, String incident, Player recipient) {
        return shared(owner, incident, recipient, "AMBER");
    }

    public static String shared(Player owner, String incident, Player recipient, String tlp) {
        return owner.sends(Map.of(
                        "recipients",
                        List.of(recipient.organisation().toString()),
                        "tlp",
                        tlp,
                        "basis",
                        "NIS2 Art. 23(6)",
                        "scopeNote",
                        "for your own containment"))
                .post(API + "/incidents/" + incident + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    public static void withdrawn(Player owner, String incident, String share) {
        owner.sends(Map.of("reason", "wrong authority"))
                .post(API + "/incidents/" + incident + "/shares/" + share + "/withdrawal")
                .then()
                .statusCode(200);
    }

    /** A new group of an owner; its id. */
    public static String group(Player owner, Player... members) {
        return owner.sends(Map.of(
                        "name",
                        "Group " + UuidV7.next(),
                        "members",
                        Stream.of(members)
                                .map(one -> one.organisation().toString())
                                .toList()))
                .post(API + "/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Shares with a group; the id of the act. */
    public static String groupShared(Player owner, String incident, String group, String tlp, boolean later) {
        return owner.sends(Map.of("group", group, "tlp", tlp, "basis", "NIS2 Art. 29", "laterMembers", later))
                .post(API + "/incidents/" + incident + "/group-shares")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Deletes what was filed by mistake and has not changed since. */
    public static void deleted(Player owner, String incident, String reason) {
        owner.sends(Map.of("reason", reason))
                .header("If-Match", "\"0\"")
                .post(API + "/incidents/" + incident + "/deletion")
                .then()
                .statusCode(200);
    }

    /** An event with one common and one restricted attribute. */
    static String misp() {
        return misp("bad.example", "192.0.2.7");
    }

    private static String misp(String domain, String address) {
        return """
            {"Event": {"uuid": "%s", "info": "sample", "date": "2026-11-19", "distribution": "1", "Orgc": {"name": "CERT"},
             "Attribute": [
              {"uuid": "%s", "type": "domain", "category": "Network activity", "to_ids": true, "value": "%s"},
              {"uuid": "%s", "type": "ip-dst", "category": "Network activity", "to_ids": true, "value": "%s", "distribution": "0"}]}}
            """.formatted(UuidV7.next(), UuidV7.next(), domain, UuidV7.next(), address);
    }

    static String imported(Player owner, String incident) {
        return imported(owner, incident, "bad.example", "192.0.2.7");
    }

    static String imported(Player owner, String incident, String domain, String address) {
        return owner.sends(misp(domain, address))
                .post(API + "/incidents/" + incident + "/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one authority asks another, and what that answers. */
@Singleton
class AskedFacts implements Source {
    private static final String OF_QUESTION = """
            join incident i on i.id = q.incident join incident_internal n on n.incident = q.incident
            join audience a on a.incident = q.incident and a.organisation = case when q.from_owner\s""";
    private static final String OF_ASKED = OF_QUESTION + "then q.other else q.owner end ";
    private static final String OF_ASKING = OF_QUESTION + "then q.owner else q.other end ";

    private final FactRows rows;

    AskedFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of(
                "information-requested",
                new Asking<>(Inquired.class, fact -> asked(fact.inquiry())),
                "information-answered",
                new Asking<>(Inquired.class, fact -> answered(fact.inquiry())),
                "sighting-requested",
                new Asking<>(Sighted.class, fact -> sightingAsked(fact.sighting(), fact.recipient())),
                "sighting-answered",
                new Asking<>(Sighted.class, fact -> sightingAnswered(fact.sighting(), fact.recipient(), fact.at())));
    }

    /** What one authority asked the other. */
    List<Fact> asked(UUID inquiry) {
        return rows.ask(
                NoticeKind.INQUIRY,
                asked("q.id"),
                "from inquiry q " + OF_ASKED + "where q.id = ? and q.answered_at is null",
                inquiry);
    }

    /** What was answered, to whoever asked. */
    List<Fact> answered(UUID inquiry) {
        return rows.ask(
                NoticeKind.INQUIRY_ANSWERED,
                asking("q.id", "q.id::text"),
                "from inquiry q " + OF_ASKING + "where q.id = ? and q.answered_at is not null",
                inquiry);
    }

    /** Who is asked whether it has seen indicators, once for all that was asked of it together. */
    List<Fact> sightingAsked(UUID asking, UUID recipient) {
        return rows.ask(
                NoticeKind.SIGHTING,
                asked("q.asking"),
                "from sighting_request q " + OF_ASKED
                        + "where q.asking = ? and q.other = ? and q.ended_at is null limit 1",
                asking,
                recipient);
    }

    /** That one of those asked said something, to whoever asked. */
    List<Fact> sightingAnswered(UUID asking, UUID recipient, Instant at) {
        return rows.ask(
                NoticeKind.SIGHTING_ANSWERED,
                asking("q.asking", "q.asking || ' ' || q.other || ' ' || ?"),
                "from sighting_request q " + OF_ASKING + "where q.asking = ? and q.other = ? limit 1",
                at.toString(),
                asking,
                recipient);
    }

    /** Whoever is asked by the other side, the owner or one of its recipients. */
    private static Map<String, String> asked(String about) {
        return Map.of(
                "organisation", "a.organisation",
                "about", about,
                "persons", "a.persons",
                "officer", "case when q.from_owner then null else n.officer_subject end",
                "due_at", "q.due_at");
    }

    /** Whoever asked, once there is an answer. */
    private static Map<String, String> asking(String about, String key) {
        return Map.of(
                "organisation", "a.organisation",
                "about", about,
                "persons", "a.persons",
                "officer", "case when q.from_owner then n.officer_subject end",
                "key", key);
    }

    /** What an event says of a request for information. */
    record Inquired(UUID inquiry) {}

    /** The same of a request for sightings, and who of the owner's recipients asks or is asked. */
    record Sighted(UUID sighting, UUID recipient, Instant at) {}
}

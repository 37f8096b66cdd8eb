package eu.vallum.incident.notice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Matches of blind correlation, each told to its own side. */
@Singleton
class MatchFacts implements Source {
    private final FactRows rows;

    MatchFacts(FactRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, Asking<?>> hears() {
        return Map.of("blind-match-changed", new Asking<>(Met.class, this::met));
    }

    /**
     * A match of blind correlation, to its own side. All of an hour are one notice: a report with a thousand values is not a thousand of them, and
     * who looks sees them all.
     */
    List<Fact> matched(UUID match, Instant at) {
        return rows.ask(
                NoticeKind.MATCH,
                FactRows.none(Map.of(
                        "organisation", "m.owner",
                        "about", "m.id",
                        "key", "to_char(m.found_at at time zone 'UTC', 'YYYY-MM-DD HH24')")),
                "from blind_match m where m.id = ? and m.ended_at is null and m.found_at > ?",
                match,
                at.minus(FactRows.LATE));
    }

    /** That the other side asks to open, to the side that is asked. */
    List<Fact> openingAsked(UUID match) {
        return rows.ask(
                NoticeKind.OPENING_ASKED,
                FactRows.none(Map.of("organisation", "m.owner", "about", "m.id", "key", "r.id::text")),
                "from blind_request r join blind_match m on m.id = r.match_to where r.match_to = ? and r.answered_at is null",
                match);
    }

    /** That it was answered, to the side that asked. */
    List<Fact> openingAnswered(UUID match, Instant at) {
        return rows.ask(
                NoticeKind.OPENING_ANSWERED,
                FactRows.none(Map.of("organisation", "m.owner", "about", "m.id", "key", "r.id::text")),
                "from blind_request r join blind_match m on m.id = r.match_from where r.match_from = ? and r.answered_at > ?",
                match,
                at.minus(FactRows.LATE));
    }

    /** The event says that something changed, and not what. */
    private List<Fact> met(Met fact) {
        return Stream.of(
                        matched(fact.blindMatch(), fact.at()),
                        openingAsked(fact.blindMatch()),
                        openingAnswered(fact.blindMatch(), fact.at()))
                .flatMap(List::stream)
                .toList();
    }

    /** What an event says of one's own side of a match. */
    record Met(UUID blindMatch, Instant at) {}
}

package eu.vallum.incident.timeline;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Field;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.directory.Organisation;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.timeline.Timeline.Recent;
import eu.vallum.incident.timeline.Timeline.Stored;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows timelines: all of it to the owner, the common entries without names of staff to recipients, and to each what features of their own
 * let it read.
 */
@Singleton
public class ReadingTimeline {
    /** An entry of any incident, for an overview. */
    public record Activity(Entry entry, Of incident) {
        /** The incident, briefly. */
        public record Of(UUID id, String reference, String title) {}
    }

    private final Gate gate;
    private final IncidentAccess access;
    private final Timeline timeline;
    private final Directory directory;
    private final List<TimelineSource> sources;
    private final Audit audit;

    ReadingTimeline(
            Gate gate,
            IncidentAccess access,
            Timeline timeline,
            Directory directory,
            @All List<TimelineSource> sources,
            Audit audit) {
        this.gate = gate;
        this.access = access;
        this.timeline = timeline;
        this.directory = directory;
        this.sources = sources;
        this.audit = audit;
    }

    @Transactional
    Outcome<Page<Entry>> read(IncidentId id, @Nullable Cursor after, Order order, int limit) {
        return gate.seeing(access::mayRead, id, "timeline.read", (actor, seen) -> {
            var place = after == null ? Timeline.NEWEST : after;
            var rows = access.seesField(actor, seen, Field.TIMELINE)
                    ? visible(actor, timeline.page(id, place, order, limit + 1))
                    : List.<Stored>of();
            var others = others(rows);
            var kept = sources.stream()
                    .flatMap(source -> source.before(actor, seen, place, order == Order.RECORDED, limit + 1).stream());
            var all = Stream.concat(rows.stream().map(row -> shown(actor, row, others)), kept)
                    .sorted(order.latestFirst())
                    .limit(limit + 1L)
                    .toList();
            audit.allowed("timeline.read", "incident", List.of(id.value()), seen.share() == null ? "owner" : "share");
            return Outcome.done(Page.of(all, limit, entry -> new Cursor(order.time(entry), entry.id())));
        });
    }

    /** The latest of an incident, by when it happened. */
    @Transactional
    public Outcome<Page<Entry>> newest(IncidentId id, int limit) {
        return read(id, null, Order.HAPPENED, limit);
    }

    /** The last entries the actor may see; the caller audits. */
    public List<Activity> latest(Actor actor, int limit) {
        var recent = timeline.latest(actor.organisation(), limit).stream()
                .filter(row -> access.sees(actor, row.seen()))
                .filter(row -> access.seesEntry(
                        actor, row.stored().owner(), row.stored().internal()))
                .filter(row -> access.seesField(actor, row.seen(), Field.TIMELINE))
                .toList();
        var others = others(recent.stream().map(Recent::stored).toList());
        return recent.stream()
                .map(row -> new Activity(
                        shown(actor, row.stored(), others),
                        new Activity.Of(
                                row.seen().incident().value(), row.seen().reference(), title(actor, row))))
                .toList();
    }

    private String title(Actor actor, Recent row) {
        return access.seesField(actor, row.seen(), Field.TITLE)
                ? row.title()
                : row.seen().reference();
    }

    private List<Stored> visible(Actor actor, List<Stored> rows) {
        return rows.stream()
                .filter(row -> access.seesEntry(actor, row.owner(), row.internal()))
                .toList();
    }

    private Map<UUID, Organisation> others(List<Stored> rows) {
        return directory.named(rows.stream().map(Stored::organisation).filter(Objects::nonNull));
    }

    private Entry shown(Actor actor, Stored row, Map<UUID, Organisation> others) {
        var e = row.entry();
        return new Entry(
                e.id(),
                e.kind(),
                e.at(),
                e.recordedAt(),
                access.owns(actor, row.owner()) ? e.by() : null,
                row.organisation() == null ? null : others.get(row.organisation()),
                e.subject(),
                e.count(),
                e.text());
    }
}

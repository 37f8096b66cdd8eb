package eu.vallum.incident.picture;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.picture.Picture.About;
import eu.vallum.incident.picture.Picture.Own;
import eu.vallum.incident.picture.Picture.Point;
import eu.vallum.incident.picture.Picture.State;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.statistics.Shape;
import eu.vallum.incident.statistics.Tables;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the picture of some Member States together from frozen figures. Every sum is made of what is published of each State, so no choice
 * of States, however they overlap, tells more than that.
 */
@Singleton
class ReadingPicture {
    private static final int WEEKS = 8;
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", java.util.Locale.GERMANY);

    private final IncidentAccess access;
    private final Offices offices;
    private final FrozenFigures figures;
    private final OpenIncidents incidents;
    private final Audit audit;
    private final Clock clock;

    ReadingPicture(
            IncidentAccess access,
            Offices offices,
            FrozenFigures figures,
            OpenIncidents incidents,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.offices = offices;
        this.figures = figures;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param asked Member States; none for all */
    @Transactional
    Outcome<Picture> read(Set<String> asked) {
        return offices.authority(access::mayWork, "picture.read", "picture", actor -> {
            var now = clock.instant();
            var states = Layout.STATES.stream()
                    .filter(state -> asked.isEmpty() || asked.contains(state))
                    .toList();
            var published = figures.since(states, monday(now).minusWeeks(WEEKS - 1)).stream()
                    .collect(Collectors.groupingBy(Frozen::memberState));
            var newest = published.values().stream().map(List::getLast).toList();
            audit.allowed("picture.read", "picture", List.of(), "released figures");
            return Outcome.done(new Picture(
                    LocalDate.ofInstant(now, ZoneOffset.UTC).toString(),
                    own(actor, now),
                    states.stream().map(state -> state(state, published, now)).toList(),
                    Tables.of(Layout.SHAPE, cell -> about(newest, cell)),
                    trend(published, now)));
        });
    }

    private @Nullable Own own(Actor actor, Instant now) {
        var state = actor.who().memberState();
        if (state == null || !Layout.STATES.contains(state)) {
            return null;
        }
        var received = incidents
                .weeks(
                        actor.organisation(),
                        state,
                        monday(now)
                                .minusWeeks(WEEKS - 1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        now)
                .stream()
                .collect(Collectors.toMap(OpenIncidents.Week::week, OpenIncidents.Week::n));
        return new Own(
                state,
                incidents.seen(actor.organisation(), state, now).open().tables(),
                weeks(now).stream()
                        .map(week -> new OpenIncidents.Week(week, received.getOrDefault(week, 0)))
                        .toList());
    }

    private static State state(String state, Map<String, List<Frozen>> published, Instant now) {
        var own = published.get(state);
        if (own == null) {
            return new State(state, false, null, null, null, null, null);
        }
        var newest = own.getLast();
        return new State(
                state,
                true,
                newest.day(),
                newest.delayDays(),
                newest.threshold(),
                newest.tables(),
                trend(Map.of(state, own), now));
    }

    private static About about(List<Frozen> newest, int cell) {
        return new About(
                newest.stream()
                        .map(one -> one.last().get(cell))
                        .mapToInt(n -> n == null ? 0 : n)
                        .sum(),
                newest.stream().allMatch(one -> one.fresh(cell)));
    }

    /** The total that was last told in or before each week; nothing where none of the States had told one. */
    private static List<Point> trend(Map<String, List<Frozen>> published, Instant now) {
        return weeks(now).stream()
                .map(week -> {
                    var told = published.values().stream()
                            .map(days -> told(days, week))
                            .filter(n -> n != null)
                            .toList();
                    return new Point(
                            week,
                            told.isEmpty()
                                    ? null
                                    : told.stream().mapToInt(Integer::intValue).sum());
                })
                .toList();
    }

    private static @Nullable Integer told(List<Frozen> days, String week) {
        Integer told = null;
        for (var day : days) {
            var n = day.last().get(Shape.GRAND);
            if (n != null && WEEK.format(LocalDate.parse(day.day())).compareTo(week) <= 0) {
                told = n;
            }
        }
        return told;
    }

    private static List<String> weeks(Instant now) {
        var monday = monday(now);
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> WEEK.format(monday.minusWeeks(WEEKS - 1L - i)))
                .toList();
    }

    private static LocalDate monday(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

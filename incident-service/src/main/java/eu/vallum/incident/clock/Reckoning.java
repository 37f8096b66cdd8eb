package eu.vallum.incident.clock;

import eu.vallum.incident.regime.Anchor;
import eu.vallum.incident.regime.AnchorKind;
import eu.vallum.incident.regime.ClockRule;
import eu.vallum.incident.regime.Length;
import eu.vallum.incident.regime.Regime;
import eu.vallum.incident.regime.StageRule;
import eu.vallum.platform.id.UuidV7;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one engine: a regime and a situation give deadlines. Pure; the same situation always gives the same ones. */
final class Reckoning {
    private Reckoning() {}

    /** Every deadline the situation calls for, with new ids and none of them met. */
    static List<Deadline> of(Regime regime, Situation in) {
        var deadlines = new ArrayList<Deadline>();
        for (var stage : regime.stages()) {
            stage.rule(in.facts()).ifPresent(rule -> deadlines.addAll(of(regime, stage, rule, in)));
        }
        return deadlines;
    }

    private static List<Deadline> of(Regime regime, StageRule stage, ClockRule rule, Situation in) {
        if (rule.anchor().kind() == AnchorKind.REQUEST) {
            return requested(regime, stage, rule, in);
        }
        var waiting = waiting(regime, stage, rule, 0, in);
        if (rule.waits() != null && rule.waits().holds(in.facts())) {
            return List.of(waiting);
        }
        var start = start(regime, rule.anchor(), in);
        var capped = rule.atMost() == null ? null : start(regime, rule.atMost().anchor(), in);
        if (start == null) {
            return List.of(capped == null ? waiting : waiting.started(capped, cap(capped, rule, in), null));
        }
        return List.of(started(waiting, start, rule, capped, in));
    }

    /** One for each request; the authority's own time counts where it set one. */
    private static List<Deadline> requested(Regime regime, StageRule stage, ClockRule rule, Situation in) {
        var requests = in.moments().stream()
                .filter(moment -> moment.is(AnchorKind.REQUEST, regime.id(), stage.id()))
                .toList();
        var deadlines = new ArrayList<Deadline>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var due = request.due() == null ? end(request.at(), rule.limit(), rule, in) : request.due();
            deadlines.add(waiting(regime, stage, rule, i, in)
                    .started(request.at(), due, target(request.at(), rule, due, in)));
        }
        return deadlines;
    }

    /** @param capped where the latest end runs from; it counts if the anchor came before it, and moves from days not worked as the limit does */
    private static Deadline started(
            Deadline waiting, Instant start, ClockRule rule, @Nullable Instant capped, Situation in) {
        var due = end(start, rule.limit(), rule, in);
        if (capped != null && !start.isAfter(Ends.of(capped, atMost(rule).limit(), null, in))) {
            due = earlier(due, cap(capped, rule, in));
        }
        return waiting.started(start, due, target(start, rule, due, in));
    }

    private static Instant cap(Instant from, ClockRule rule, Situation in) {
        return Ends.of(from, atMost(rule).limit(), rule.nonWorkingDay(), in);
    }

    private static ClockRule.AtMost atMost(ClockRule rule) {
        return Objects.requireNonNull(rule.atMost());
    }

    private static @Nullable Instant start(Regime regime, Anchor anchor, Situation in) {
        if (anchor.kind() != AnchorKind.SUBMISSION) {
            return last(in.moments().stream().filter(moment -> moment.kind() == anchor.kind()));
        }
        var stage = Objects.requireNonNull(anchor.stage());
        var submitted =
                last(in.moments().stream().filter(moment -> moment.is(AnchorKind.SUBMISSION, regime.id(), stage)));
        return submitted == null || anchor.orLater() == null
                ? submitted
                : later(
                        submitted,
                        last(in.moments().stream()
                                .filter(moment -> moment.is(AnchorKind.SUBMISSION, regime.id(), anchor.orLater()))));
    }

    private static Deadline waiting(Regime regime, StageRule stage, ClockRule rule, int occurrence, Situation in) {
        var basis = rule.basis() == null ? stage.basis() : rule.basis();
        return Deadline.waiting(
                UuidV7.next(), regime, stage, occurrence, basis, rule.anchor().kind(), in);
    }

    private static @Nullable Instant end(
            Instant start, @Nullable Length length, @Nullable ClockRule rule, Situation in) {
        return length == null ? null : Ends.of(start, length, rule == null ? null : rule.nonWorkingDay(), in);
    }

    /** Never after the limit, which a correction or an end of its own may bring near. */
    private static @Nullable Instant target(Instant start, ClockRule rule, @Nullable Instant due, Situation in) {
        var target = end(start, rule.target(), null, in);
        return target == null ? null : earlier(target, due);
    }

    private static @Nullable Instant last(Stream<Moment> moments) {
        return moments.reduce((before, after) -> after).map(Moment::at).orElse(null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}

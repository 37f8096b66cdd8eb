package eu.vallum.incident.notice;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.IncidentProblem;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.savedview.ReadingViews;
import eu.vallum.incident.savedview.ReadingViews.Kept;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.problem.CommonProblem;
import eu.vallum.platform.time.Zones;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Everybody says for themselves how they are told, coordinators for the mailboxes of their organisation. */
@Singleton
class KeepingRules {
    private static final int MOST_MAILBOXES = 20;
    private static final int DAYS = 7;
    private static final String NO_LIST =
            "Choose a list of your own or one that is shared; a mailbox and programs go by a shared one only.";
    private static final String NOBODYS_OWN =
            "The list asks for “my incidents”, or for what no list can be narrowed by any more; choose another or change it.";

    private final Gate gate;
    private final IncidentAccess access;
    private final Rules rules;
    private final ReadingViews views;
    private final ConfirmingMailbox confirming;
    private final Audit audit;
    private final Clock clock;

    KeepingRules(
            Gate gate,
            IncidentAccess access,
            Rules rules,
            ReadingViews views,
            ConfirmingMailbox confirming,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.rules = rules;
        this.views = views;
        this.confirming = confirming;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<RuleView.All> list() {
        return gate.with(access::mayBeTold, "notice-rule.list", actor -> {
            var visible = rules.of(actor.organisation(), Reader.of(actor)).stream()
                    .filter(rule -> visible(actor, rule))
                    .toList();
            audit.allowed("notice-rule.list", "organisation", List.of(actor.organisation()), "own organisation");
            var lists = lists(actor, visible);
            return Outcome.done(new RuleView.All(
                    RuleView.of(
                            visible.stream()
                                    .filter(rule -> !rule.ofMailbox())
                                    .findFirst()
                                    .orElseGet(() -> usual(actor)),
                            lists,
                            reports(actor)),
                    visible.stream()
                            .filter(Rule::ofMailbox)
                            .map(rule -> RuleView.of(rule, lists, reports(actor)))
                            .toList()));
        });
    }

    /** @param version the version the caller saw; 0 for the first */
    @Transactional
    Outcome<RuleView> keep(RuleId id, KeepRules request, int version) {
        return gate.with(access::mayBeTold, "notice-rule.keep", actor -> {
            boolean own = id.equals(RuleId.own(actor.organisation(), Reader.of(actor)));
            if (!own && !access.mayArrange(actor)) {
                return onlyCoordinators("notice-rule.keep", id);
            }
            return judged(own, request).orElseGet(() -> save(actor, id, own, request, version));
        });
    }

    private Outcome<RuleView> save(Actor actor, RuleId id, boolean own, KeepRules request, int version) {
        var before = rules.find(actor.organisation(), id).filter(rule -> visible(actor, rule));
        if (version > 0 && before.isEmpty()) {
            audit.denied("notice-rule.keep", "notice-rule", List.of(id.value()), "not visible");
            return Outcome.notFound();
        }
        if (before.isEmpty() && !own && mailboxes(actor) >= MOST_MAILBOXES) {
            return Outcome.invalid(
                    "/name", "Size", "Your organisation has twenty mailboxes here already; discard one.");
        }
        var reader = own ? Reader.of(actor) : Reader.mailbox(id);
        var view = request.view();
        var list = view == null
                ? null
                : views.kept(actor.organisation(), List.of(view)).get(view);
        if (view != null && ListState.of(list, reader) != ListState.USED) {
            audit.denied("notice-rule.keep", "view", List.of(view), "no list of this reader's");
            return Outcome.invalid("/view", "View", list == null || !list.servesTo(reader) ? NO_LIST : NOBODYS_OWN);
        }
        var now = now();
        var mailbox = request.address();
        boolean same = before.map(Rule::mailbox)
                .filter(known -> mailbox != null && known.equalsIgnoreCase(mailbox))
                .isPresent();
        if (mailbox != null && !same && confirming.tooMany(actor.organisation(), mailbox, now)) {
            audit.denied("notice-rule.keep", "notice-rule", List.of(id.value()), "too many codes an hour");
            return Outcome.refused(CommonProblem.TOO_MANY, "Try again in an hour.");
        }
        var rule = rule(actor, id, reader, request, list, before, same, now);
        boolean saved = before.isEmpty()
                ? rules.add(rule, now)
                : before.get().version() == version && rules.change(rule, version, now);
        if (!saved) {
            return Outcome.refused(CommonProblem.PRECONDITION, "Read the rules again and repeat your change.");
        }
        if (mailbox != null && !same) {
            confirming.ask(rule, mailbox, now);
        }
        audit.allowed("notice-rule.keep", "notice-rule", List.of(id.value()), own ? "own" : "coordinator");
        return shown(actor, id);
    }

    private static Rule rule(
            Actor actor,
            RuleId id,
            String reader,
            KeepRules request,
            @Nullable Kept list,
            Optional<Rule> before,
            boolean sameMailbox,
            Instant now) {
        return new Rule(
                id,
                actor.organisation(),
                reader,
                request.name(),
                0,
                request.language(),
                ZoneId.of(request.zone()),
                request.wayOf(),
                request.mine(),
                request.sectors(),
                request.severity(),
                list == null ? null : list.id(),
                list == null ? null : list.name(),
                request.warnHours(),
                request.digest(),
                request.quiet(),
                request.address(),
                sameMailbox ? before.map(Rule::confirmedAt).orElse(null) : null,
                now,
                actor.name(),
                null,
                now);
    }

    /** What only this use case can judge; empty when nothing is wrong. */
    private static Optional<Outcome<RuleView>> judged(boolean own, KeepRules request) {
        if (!ZoneId.getAvailableZoneIds().contains(request.zone())) {
            return Optional.of(Outcome.invalid("/zone", "Zone", "Send a zone of the IANA list, such as Europe/Riga."));
        }
        if (!Noticing.LEADS.contains(request.warnHours())) {
            return Optional.of(Outcome.invalid("/warnHours", "Enum", "Send 1, 6, 12, 24, 48 or 72."));
        }
        for (int i = 0; i < request.ways().size(); i++) {
            var one = request.ways().get(i);
            if (one.kind().clock() && one.way() == Way.DIGEST) {
                return Optional.of(Outcome.invalid(
                        "/ways/" + i + "/way", "Clock", "A limit of the law does not wait for a digest."));
            }
        }
        var quiet = request.quiet();
        if (quiet != null
                && quiet.from().equals(quiet.until())
                && quiet.days().stream().distinct().count() == DAYS) {
            return Optional.of(Outcome.invalid("/quiet/days", "Always", "Leave a time in which mail may come."));
        }
        if (own && request.name() != null) {
            return Optional.of(Outcome.invalid("/name", "Own", "Your own rules have no name."));
        }
        if (!own && (request.name() == null || request.name().isBlank())) {
            return Optional.of(Outcome.invalid("/name", "NotBlank", "Name the mailbox."));
        }
        if (!own && request.address() == null) {
            return Optional.of(Outcome.invalid("/mailbox", "NotBlank", "Say which mailbox it is."));
        }
        return Optional.empty();
    }

    @Transactional
    Outcome<RuleId> discard(RuleId id) {
        return keeping(id, "notice-rule.discard", (actor, rule) -> {
            rules.discard(rule);
            audit.allowed("notice-rule.discard", "notice-rule", List.of(id.value()), "own organisation");
            return Outcome.done(id);
        });
    }

    /** Sends another code. */
    @Transactional
    Outcome<RuleView> sendCode(RuleId id) {
        return keeping(id, "notice-rule.code", (actor, rule) -> {
            var mailbox = rule.mailbox();
            if (mailbox == null || rule.confirmedAt() != null) {
                return Outcome.refused(IncidentProblem.NOTHING_TO_CONFIRM, null);
            }
            if (confirming.tooMany(actor.organisation(), mailbox, now())) {
                audit.denied("notice-rule.code", "notice-rule", List.of(id.value()), "too many codes an hour");
                return Outcome.refused(CommonProblem.TOO_MANY, "Try again in an hour.");
            }
            confirming.ask(rule, mailbox, now());
            audit.allowed("notice-rule.code", "notice-rule", List.of(id.value()), "own organisation");
            return shown(actor, id);
        });
    }

    /** Takes the code that was sent: from now on the mailbox is mailed to. */
    @Transactional
    Outcome<RuleView> confirm(RuleId id, String code) {
        return keeping(id, "notice-rule.confirm", (actor, rule) -> switch (confirming.enter(rule, code, now())) {
            case Outcome.Refused<Boolean>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Done<Boolean> done -> {
                audit.allowed("notice-rule.confirm", "notice-rule", List.of(id.value()), "code");
                yield shown(actor, id);
            }
        });
    }

    private <T> Outcome<T> keeping(RuleId id, String action, BiFunction<Actor, Rule, Outcome<T>> work) {
        return gate.with(access::mayBeTold, action, actor -> {
            var rule = rules.find(actor.organisation(), id).filter(one -> visible(actor, one));
            if (rule.isEmpty()) {
                audit.denied(action, "notice-rule", List.of(id.value()), "not visible");
                return Outcome.notFound();
            }
            if (rule.get().ofMailbox() && !access.mayArrange(actor)) {
                return onlyCoordinators(action, id);
            }
            return work.apply(actor, rule.get());
        });
    }

    private <T> Outcome<T> onlyCoordinators(String action, RuleId id) {
        audit.denied(action, "notice-rule", List.of(id.value()), "not a coordinator");
        return Outcome.refused(
                IncidentProblem.ROLE_MISSING, "Coordinators keep the rules of your organisation's mailboxes.");
    }

    private boolean visible(Actor actor, @Nullable Rule rule) {
        return rule != null && (rule.ofMailbox() || rule.reader().equals(Reader.of(actor)));
    }

    private long mailboxes(Actor actor) {
        return rules.of(actor.organisation(), Reader.of(actor)).stream()
                .filter(Rule::ofMailbox)
                .count();
    }

    private Outcome<RuleView> shown(Actor actor, RuleId id) {
        var rule = rules.find(actor.organisation(), id).orElseThrow();
        return Outcome.done(RuleView.of(rule, lists(actor, List.of(rule)), reports(actor)));
    }

    private Map<UUID, Kept> lists(Actor actor, List<Rule> of) {
        return views.kept(
                actor.organisation(),
                of.stream().map(Rule::view).filter(Objects::nonNull).distinct().toList());
    }

    /** Whether they report for an entity, and are told of its own reports and nothing else. */
    private static boolean reports(Actor actor) {
        return !Collections.disjoint(actor.roles(), Reader.REPORTERS);
    }

    private static Rule usual(Actor actor) {
        return Rule.usual(
                actor.organisation(), Reader.of(actor), Zones.of(actor.who().memberState()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

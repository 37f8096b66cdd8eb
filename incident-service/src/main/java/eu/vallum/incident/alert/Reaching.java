package eu.vallum.incident.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.vallum.incident.post.Letter;
import eu.vallum.incident.post.Posting;
import eu.vallum.incident.roster.DutyPerson;
import eu.vallum.incident.roster.KnownRosters;
import eu.vallum.incident.webhook.Ordering;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes an alert one step on: to the person on duty, to each who follows in the shift, then to the coordinators of the roster at once. What
 * is wrong with the roster itself goes to them first. Within the transaction that claimed the alert, so that each step is taken once.
 */
@Singleton
class Reaching {
    private final KnownRosters rosters;
    private final Alerts alerts;
    private final Posting posting;
    private final Ordering ordering;
    private final String publicUrl;

    Reaching(
            KnownRosters rosters,
            Alerts alerts,
            Posting posting,
            Ordering ordering,
            @ConfigProperty(name = "vallum.public-url") String publicUrl) {
        this.rosters = rosters;
        this.alerts = alerts;
        this.posting = posting;
        this.ordering = ordering;
        this.publicUrl = publicUrl;
    }

    /** What a webhook is told: nothing that says what the incident is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID alert,
            String kind,
            @Nullable String reference,
            @Nullable String stage,
            @Nullable Instant dueAt,
            int step,
            String link) {}

    void next(Alerts.Kept alert, Instant now) {
        var found = rosters.chain(alert.owner(), now);
        if (found.isEmpty()) {
            alerts.passed(alert.id(), alert.step(), alert.reserves(), null);
            return;
        }
        var chain = found.get();
        boolean gap = alert.view().kind() == AlertKind.ROSTER_GAP;
        var onDuty = gap ? List.<DutyPerson>of() : chain.onDuty();
        if (alert.step() == 0 && onDuty.isEmpty() && !gap) {
            alerts.log(alert.id(), alert.owner(), "nobody-on-duty", null, now);
        }
        var targets = targets(alert, onDuty, chain.reserves());
        if (targets.isEmpty()) {
            alerts.log(alert.id(), alert.owner(), "unanswered", null, now);
            alerts.passed(alert.id(), alert.step(), true, null);
            return;
        }
        targets.forEach(person -> mail(alert, person, chain.zone(), now));
        if (call(alert, "alert.raised", now)) {
            alerts.log(alert.id(), alert.owner(), "called", null, now);
        }
        boolean last = alert.step() >= onDuty.size();
        alerts.passed(alert.id(), alert.step() + 1, last, now.plus(chain.pause()));
    }

    private static List<DutyPerson> targets(Alerts.Kept alert, List<DutyPerson> onDuty, List<DutyPerson> reserves) {
        if (alert.reserves()) {
            return List.of();
        }
        return alert.step() < onDuty.size() ? List.of(onDuty.get(alert.step())) : reserves;
    }

    private void mail(Alerts.Kept alert, DutyPerson person, ZoneId zone, Instant now) {
        var view = alert.view();
        var label = view.label();
        posting.order(new Letter(
                "alert",
                person.mailbox(),
                person.language(),
                alert.owner(),
                null,
                Map.of(
                        "kind", view.kind().code(),
                        "reference", orEmpty(view.reference()),
                        "stage", label == null ? "" : label.in(person.language()),
                        "due", view.dueAt() == null ? "" : words(view.dueAt(), zone, person.language()),
                        "id", view.id().value().toString())));
        alerts.log(alert.id(), alert.owner(), "mailed", person.name(), now);
    }

    /** Tells the webhook; false when there is none. */
    boolean call(Alerts.Kept alert, String type, Instant now) {
        var view = alert.view();
        var told = new Told(
                view.id().value(),
                view.kind().code(),
                view.reference(),
                view.stage(),
                view.dueAt(),
                alert.step(),
                publicUrl + "/app/alerts/" + view.id().value());
        return ordering.order(alert.owner(), view.id().value(), type, told, now);
    }

    private static String words(Instant at, ZoneId zone, String language) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.of(language))
                .withZone(zone)
                .format(at);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}

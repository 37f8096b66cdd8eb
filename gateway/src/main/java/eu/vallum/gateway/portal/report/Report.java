package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Person;
import eu.vallum.gateway.portal.report.ReportClient.FileIncident;
import eu.vallum.gateway.portal.report.ReportClient.FileReport;
import eu.vallum.gateway.portal.report.ReportClient.Hit;
import eu.vallum.gateway.portal.report.ReportClient.OutsideReference;
import eu.vallum.gateway.portal.view.Languages;
import eu.vallum.gateway.portal.view.Officer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the request of a report from its checked answers. */
final class Report {
    private Report() {}

    static FileIncident of(Form form, UUID draft, ZoneId zone, Instant now, Person who, @Nullable Officer officer) {
        var reporter = form.value("reporterName").isEmpty()
                ? null
                : new eu.vallum.gateway.portal.view.Person(
                        form.value("reporterName"), none(form.value("reporterContact")));
        var outside = form.value("outsideSystem").isEmpty()
                        || form.value("outsideValue").isEmpty()
                ? List.<OutsideReference>of()
                : List.of(new OutsideReference(form.value("outsideSystem"), form.value("outsideValue")));
        var received = form.value("receivedAt").isEmpty() ? null : Answers.moment(form, "receivedAt", zone, "notATime");
        return new FileIncident(
                form.value("title"),
                form.value("summary"),
                new Hit(
                        entityId(form),
                        form.value("entityName"),
                        "EU".equals(who.memberState()) ? null : who.memberState()),
                form.value("sector"),
                Objects.requireNonNullElse(Answers.moment(form, "awareAt", zone, "awareAt"), now),
                received,
                reporter,
                form.value("channel"),
                officer,
                form.value("severity"),
                form.value("suspectedMalicious"),
                form.value("crossBorder"),
                "no".equals(form.value("crossBorder")) ? List.of() : form.all("affectedMemberStates"),
                form.value("tlp"),
                outside,
                draft,
                Languages.known(form.value("language")) ? form.value("language") : null);
    }

    /** The same as an entity's own account sends it. */
    static FileReport own(Form form, UUID draft, ZoneId zone, Instant now) {
        return new FileReport(
                form.value("title"),
                form.value("summary"),
                form.value("sector"),
                Objects.requireNonNullElse(Answers.moment(form, "awareAt", zone, "awareAt"), now),
                none(form.value("reporterContact")),
                form.value("suspectedMalicious"),
                form.value("crossBorder"),
                "no".equals(form.value("crossBorder")) ? List.of() : form.all("affectedMemberStates"),
                draft);
    }

    private static @Nullable UUID entityId(Form form) {
        return Form.id(form.value("entityId"));
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }
}

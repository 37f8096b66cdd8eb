package eu.vallum.incident.demo;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.entity.Category;
import eu.vallum.incident.entity.Contact;
import eu.vallum.incident.entity.Identifier;
import eu.vallum.incident.entity.KeepEntity;
import eu.vallum.incident.escalation.EscalationId;
import eu.vallum.incident.group.GroupId;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Channel;
import eu.vallum.incident.report.FileIncident;
import eu.vallum.incident.report.FileIncident.Hit;
import eu.vallum.incident.report.Officer;
import eu.vallum.incident.report.OutsideReference;
import eu.vallum.incident.report.Reporter;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.incident.summary.SummaryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, relative to a moment: a hospital in Estonia, a clinic in Latvia hit by the same tool, and a utility that reports late. */
final class Story {
    static final UUID ESTONIA = id("000000000801");
    static final UUID ESTONIAN_CONTACT = id("000000000802");
    static final UUID LATVIA = id("000000001901");
    static final UUID LITHUANIA = id("000000001701");
    static final UUID AGENCY = id("000000002801");
    static final UUID HOSPITAL_ENTITY = id("000000000860");
    static final UUID CLINIC_ENTITY = id("000000001961");

    static final IncidentId HOSPITAL = new IncidentId(id("000001000801"));
    static final IncidentId UTILITY = new IncidentId(id("000001000802"));
    static final IncidentId CLINIC = new IncidentId(id("000001001901"));

    static final UUID HOSPITAL_IMPORT = id("000003000801");
    static final UUID CLINIC_IMPORT = id("000003001901");
    static final UUID CLINIC_BATCH = id("000005001901");
    static final UUID CLINIC_FILE = id("00000a001901");
    static final String PROXY_LOG = """
            2026-11-17 03:12:09 10.20.4.17 CONNECT updates.example:443 200
            2026-11-17 03:12:11 10.20.4.17 CONNECT 198.51.100.23:8443 200
            2026-11-17 03:40:57 10.20.4.17 CONNECT 198.51.100.23:8443 200
            """;
    static final UUID TO_LITHUANIA_BY_MISTAKE = id("000002000801");
    static final UUID CLINIC_TO_ESTONIA = id("000002001901");
    static final UUID CLINIC_TO_AGENCY = id("000002001902");

    static final GroupId CONTACT_POINTS = GroupId.fromString("01900000-0000-7000-8000-000008001901");
    static final UUID CLINIC_TO_CONTACT_POINTS = id("000008101901");

    static final EscalationId CLINIC_ESCALATION = EscalationId.fromString("01900000-0000-7000-8000-000009001901");
    static final EscalationId HOSPITAL_ESCALATION = EscalationId.fromString("01900000-0000-7000-8000-000009000801");

    static final UUID ASSIGNMENT = id("000007001901");

    static final SummaryId FILED_SUMMARY = new SummaryId(id("000004000802"));
    static final SummaryId WAITING_SUMMARY = new SummaryId(id("000004000803"));

    private Story() {}

    private static UUID id(String last) {
        return UUID.fromString("01900000-0000-7000-8000-" + last);
    }

    static FileIncident hospital(Instant now, @Nullable Officer officer) {
        return new FileIncident(
                "Ransomware on the laboratory network",
                "Laboratory and imaging systems were encrypted during the night. Emergency care works on paper; planned "
                        + "operations are moved. The intruder came in through a remote maintenance account.",
                new Hit(HOSPITAL_ENTITY, "Northern Coast Hospital (demo)", "EE", null),
                Sector.HEALTH,
                now.minus(Duration.ofHours(5)),
                now.minus(Duration.ofHours(4)),
                new Reporter("Liis Kask", "liis.kask@hospital.example"),
                Channel.PHONE,
                officer,
                Severity.HIGH,
                Answer.YES,
                Answer.YES,
                List.of("LV"),
                Tlp.AMBER,
                List.of(new OutsideReference("hospital ticket", "IT-20417")),
                null);
    }

    static KeepEntity hospitalEntry() {
        return new KeepEntity(
                "Northern Coast Hospital (demo)",
                "NCH",
                Category.ESSENTIAL,
                "EE",
                List.of("FI"),
                List.of(Sector.HEALTH),
                List.of(new Identifier("national", "80000001")),
                List.of(new Contact("Liis Kask", "security officer", "liis.kask@hospital.example", null, "en")),
                HOSPITAL_ENTITY);
    }

    static KeepEntity clinicEntry() {
        return new KeepEntity(
                "Riverside Clinic (demo)",
                null,
                Category.IMPORTANT,
                "LV",
                null,
                List.of(Sector.HEALTH),
                List.of(new Identifier("national", "40000001")),
                List.of(new Contact("IT manager", null, "it@clinic.example", "+371 2000 0100", "en")),
                null);
    }

    static FileIncident utility(Instant now) {
        return new FileIncident(
                "Control room without telemetry for two hours",
                "After an update the telemetry gateway stopped. Supply was not interrupted. Reported later than the "
                        + "24 hours of Art. 23(4)(a); the notification after 72 hours is missing.",
                new Hit(null, "Western Grid Utility (demo)", "EE", null),
                Sector.ENERGY,
                now.minus(Duration.ofHours(96)),
                now.minus(Duration.ofHours(56)),
                new Reporter("Shift supervisor", null),
                Channel.MAIL,
                null,
                Severity.MEDIUM,
                Answer.NO,
                Answer.NO,
                null,
                Tlp.AMBER_STRICT,
                null,
                null);
    }

    static FileIncident clinic(Instant now) {
        return new FileIncident(
                "Ransomware at a regional clinic",
                "Appointment and billing servers were encrypted. The same remote maintenance tool was abused as in "
                        + "earlier cases. Restored from backup within three days.",
                new Hit(CLINIC_ENTITY, "Riverside Clinic (demo)", "LV", null),
                Sector.HEALTH,
                now.minus(Duration.ofDays(7)).minus(Duration.ofHours(3)),
                now.minus(Duration.ofDays(7)),
                new Reporter("IT manager of the clinic", null),
                Channel.PORTAL,
                null,
                Severity.HIGH,
                Answer.YES,
                Answer.UNKNOWN,
                null,
                Tlp.GREEN,
                null,
                null);
    }
}

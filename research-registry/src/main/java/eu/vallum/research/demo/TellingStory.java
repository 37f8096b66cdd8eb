package eu.vallum.research.demo;

import eu.vallum.platform.sql.Sql;
import eu.vallum.research.project.Participant;
import eu.vallum.research.project.Person;
import eu.vallum.research.project.RegisterProject;
import eu.vallum.research.project.RegisteringProject;
import eu.vallum.research.project.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers the demonstration's project, once, as the demonstration's researcher. Dates are relative to the day it is told. */
@ApplicationScoped
class TellingStory {
    static final UUID UNIVERSITY = UUID.fromString("01900000-0000-7000-8000-000000001650");
    static final UUID DRAFT = UUID.fromString("01900000-0000-7000-8000-00000000d001");

    private final RegisteringProject registering;
    private final Sql sql;
    private final Clock clock;

    TellingStory(RegisteringProject registering, Sql sql, Clock clock) {
        this.registering = registering;
        this.sql = sql;
        this.clock = clock;
    }

    /** The subject of the university's researcher, once identity-service has told of the power. */
    @Transactional
    @Nullable String researcher() {
        return sql.first("""
                select subject from power_grant where organisation = ? and role = 'researcher' and not revoked
                and subject not like 'client:%' order by id limit 1""", row -> row.text("subject"), UNIVERSITY);
    }

    /** False when it was told before. */
    @Transactional
    boolean tell() {
        if (registering.registered(DRAFT) != null) {
            return false;
        }
        registering.register(project(LocalDate.now(clock)));
        return true;
    }

    private static RegisterProject project(LocalDate today) {
        return new RegisterProject(
                DRAFT,
                Visibility.PUBLIC,
                "WARDLIGHT",
                "Keeping wards running while ransomware is contained",
                """
                Hospitals hit by ransomware lose sight of their patients long before they lose their data. WARDLIGHT builds what a ward \
                needs to go on working while its systems are cleaned: a paper-first fallback that is trained, a way to bring back the most \
                needed records within an hour, and detection of the tools that such attacks use to move through a hospital's network. \
                All parts are tried out in two hospitals and given away as open source.""",
                today.minusMonths(10).withDayOfMonth(1),
                today.plusMonths(26).withDayOfMonth(1).minusDays(1),
                "HORIZON",
                "101999001",
                "10.3030/101999001",
                new BigDecimal("2499638.25"),
                new BigDecimal("1999710.60"),
                List.of(
                        new Participant(
                                "coordinator",
                                "University of the Apennines (demo)",
                                "IT",
                                "https://ror.org/0verdan18",
                                "999001650",
                                new BigDecimal("1299710.60")),
                        new Participant(
                                "participant",
                                "Lake Peipsi Hospital (demo)",
                                "EE",
                                null,
                                "999000860",
                                new BigDecimal("700000.00"))),
                List.of(
                        new Person("Elena Rossi", "https://orcid.org/0000-0002-1825-0097", "principal-investigator"),
                        new Person("Mart Mets", null, "member")),
                List.of("incident-handling-and-digital-forensics", "network-and-distributed-systems"),
                List.of("health"),
                List.of("information-systems", "critical-infrastructure-protection"));
    }
}

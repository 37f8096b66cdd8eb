package eu.vallum.incident.picture;

import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.incident.statistics.Question;
import eu.vallum.incident.statistics.Shape;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the picture: how severe open incidents are, by sector and by where their soonest open deadline stands. */
public final class Layout {
    /** Past, within a day, later, or none that runs. */
    static final List<String> CLOCKS = List.of("overdue", "soon", "running", "none");

    /** The form of all figures. */
    public static final Shape SHAPE = new Shape(
            new Question(
                    "severity", Stream.of(Severity.values()).map(Severity::code).toList()),
            List.of(
                    new Question(
                            "sector",
                            Stream.of(Sector.values()).map(Sector::code).toList()),
                    new Question("deadline", CLOCKS)));

    /** The Member States, as the Union writes them. */
    static final List<String> STATES = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private Layout() {}
}

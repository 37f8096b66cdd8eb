package eu.vallum.incident.summary;

import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.incident.statistics.Question;
import eu.vallum.incident.statistics.Shape;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a summary: the kind of report by sector, severity, cause and cross-border impact. Coded answers only, no free text. */
public final class Layout {
    /** Root causes of the Cooperation Group's taxonomy, and what to count when none was named. */
    static final List<String> CAUSES = List.of(
            "system-failures",
            "natural-phenomena",
            "human-errors",
            "malicious-actions",
            "third-party-failures",
            "unknown");

    /** The form of every summary. */
    public static final Shape SHAPE = new Shape(
            new Question("kind", Kind.codes()),
            List.of(
                    new Question("sector", codes(Sector.values(), Sector::code)),
                    new Question("severity", codes(Severity.values(), Severity::code)),
                    new Question("cause", CAUSES),
                    new Question("cross-border", codes(Answer.values(), Answer::code))));

    private Layout() {}

    private static <E> List<String> codes(E[] values, Function<E, String> code) {
        return Stream.of(values).map(code).toList();
    }
}

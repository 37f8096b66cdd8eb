package eu.vallum.incident.listing;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.pap.Pap;
import eu.vallum.incident.report.Access;
import eu.vallum.incident.report.Answer;
import eu.vallum.incident.report.Channel;
import eu.vallum.incident.report.MemberStates;
import eu.vallum.incident.report.Sector;
import eu.vallum.incident.report.Severity;
import eu.vallum.platform.sql.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field that a list is narrowed by, with a count for each of its values. An incident without a value counts nowhere: what only the owner
 * sees (officer, overdue, by whom, regime, channel, what it has) is not counted for what others share.
 */
enum Facet {
    STATUS("status", "l.status", "open|closed|recalled"),
    SEVERITY("severity", "l.severity", codes(Severity.values(), Severity::code)),
    SECTOR("sector", "l.sector", codes(Sector.values(), Sector::code)),
    ACCESS(
            "access",
            "case when l.share is null then 'owner' else 'recipient' end",
            codes(Access.values(), Access::code)),
    OFFICER("officer", "case when l.share is null then coalesce(l.officer, 'none') end", "[^\\x00]{1,200}"),
    OVERDUE(
            "overdue",
            "case when l.share is null then case when l.due_at < l.now then 'yes' else 'no' end end",
            "yes|no"),
    CROSS_BORDER("crossBorder", "l.cross_border", codes(Answer.values(), Answer::code)),
    SUSPECTED_MALICIOUS("suspectedMalicious", "l.malicious", codes(Answer.values(), Answer::code)),
    TLP("tlp", "l.tlp", codes(Tlp.values(), Tlp::label)),
    MEMBER_STATE("memberState", "l.member_state", MemberStates.FORM),
    AFFECTED("affected", "l.affected", MemberStates.FORM),
    REGIME("regime", "l.regimes", "[a-z][a-z0-9-]{0,59}"),
    PAP("pap", "l.pap", codes(Pap.values(), Pap::name)),
    CHANNEL("channel", "l.channel", codes(Channel.values(), Channel::code)),
    OVERDUE_BY(
            "overdueBy",
            "case when l.share is null then array_remove(array[case when l.entity_due_at < l.now then 'entity' end, "
                    + "case when l.authority_due_at < l.now then 'authority' end], null) else '{}' end",
            "entity|authority"),
    HAS("has", "l.has", "attachments|open-question"),
    OWNER("owner", "l.owner::text", IncidentFilter.ID);

    private final String code;
    private final String expression;
    private final Pattern form;

    Facet(String code, String expression, String form) {
        this.code = code;
        this.expression = expression;
        this.form = Pattern.compile(form);
    }

    /** Name in the contract. */
    String code() {
        return code;
    }

    boolean knows(String value) {
        return form.matcher(value).matches();
    }

    /** Condition with one parameter: the values asked for. */
    String condition() {
        return several() ? expression + " && ?::text[]" : expression + " = any (?::text[])";
    }

    /** What to count, of a table {@code l}; for a list of values the list. */
    String value() {
        return expression;
    }

    /** Name of a column for it. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the column that tells whether a row passes what is asked of it. */
    String passes() {
        return "passes_" + column();
    }

    /** Values that a counted row stands for. */
    List<String> values(Row row) {
        var column = column() + "_value";
        if (several()) {
            return row.texts(column);
        }
        var value = row.textOrNull(column);
        return value == null ? List.of() : List.of(value);
    }

    private boolean several() {
        return this == AFFECTED || this == REGIME || this == OVERDUE_BY || this == HAS;
    }

    private static <T> String codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).map(Pattern::quote).collect(Collectors.joining("|"));
    }
}

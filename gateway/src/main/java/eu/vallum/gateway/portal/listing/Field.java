package eu.vallum.gateway.portal.listing;

import eu.vallum.gateway.portal.view.Codes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the list can be narrowed by, in the order in which it is offered and told. */
public enum Field {
    Q("q", "text", ".{1,300}"),
    REFERENCE("reference", "text", ".{1,300}"),
    STATUS("status", "status", "open|closed|recalled"),
    SEVERITY("severity", "severity", "low|medium|high|critical|unknown"),
    OFFICER("officer", "officer", ".{1,200}"),
    OVERDUE("overdue", "overdue", "yes|no"),
    SECTOR("sector", "sector", String.join("|", Codes.SECTORS)),
    ACCESS("access", "access", "owner|recipient"),
    TLP("tlp", "tlp", "CLEAR|GREEN|AMBER|AMBER\\+STRICT|RED"),
    CROSS_BORDER("crossBorder", "answer", "yes|no|unknown"),
    AFFECTED("affected", "state", String.join("|", Codes.STATES)),
    SUSPECTED_MALICIOUS("suspectedMalicious", "answer", "yes|no|unknown"),
    REGIME("regime", "regime", "[a-z][a-z0-9-]{0,59}"),
    OVERDUE_BY("overdueBy", "overdueby", "entity|authority"),
    HAS("has", "has", "attachments|open-question"),
    CHANNEL("channel", "channel", "portal|phone|mail|paper|public-form|api"),
    PAP("pap", "pap", "CLEAR|GREEN|AMBER|RED"),
    MEMBER_STATE("memberState", "state", String.join("|", Codes.STATES)),
    OWNER("owner", "organisation", Field.ID),
    ENTITY("entity", "organisation", Field.ID),
    RECEIVED_FROM("receivedFrom", "day", Field.DAY),
    RECEIVED_TO("receivedTo", "day", Field.DAY),
    AWARE_FROM("awareFrom", "day", Field.DAY),
    AWARE_TO("awareTo", "day", Field.DAY),
    CHANGED_FROM("changedFrom", "day", Field.DAY),
    CHANGED_TO("changedTo", "day", Field.DAY),
    EXERCISE("exercise", "exercise", "true");

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DAY = "20\\d\\d-\\d\\d-\\d\\d";

    private final String code;
    private final String kind;
    private final Pattern form;

    Field(String code, String kind, String form) {
        this.code = code;
        this.kind = kind;
        this.form = Pattern.compile(form);
    }

    /** Name in the address and in the contract. */
    public String code() {
        return code;
    }

    /** What kind of value it has, which says how to show it. */
    public String kind() {
        return kind;
    }

    boolean isDay() {
        return kind.equals("day");
    }

    /** Whether several values may stand beside each other. */
    boolean several() {
        return ordinal() >= STATUS.ordinal() && ordinal() <= OWNER.ordinal();
    }

    boolean takes(String value) {
        return form.matcher(value).matches();
    }

    static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    static List<Field> days() {
        return Arrays.stream(values()).filter(Field::isDay).toList();
    }
}

package eu.vallum.incident.access;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.sql.Row;
import java.util.Set;
import java.util.UUID;

/** Whoever ordered what a job does later: the job acts as they did, under their policies, with the powers they have by then. */
public final class Orderer {
    private Orderer() {}

    /** From a row with {@code subject}, {@code client}, {@code member_state} and {@code assurance}. */
    public static Acting of(Row row, UUID organisation, String name) {
        return new Acting(
                row.text("subject"),
                name,
                row.flag("client") ? Acting.Kind.CLIENT : Acting.Kind.PERSON,
                organisation,
                row.text("member_state"),
                Assurance.valueOf(row.text("assurance")),
                Set.of());
    }
}

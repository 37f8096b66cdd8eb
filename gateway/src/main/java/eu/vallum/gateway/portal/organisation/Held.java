package eu.vallum.gateway.portal.organisation;

import eu.vallum.gateway.portal.organisation.GrantClient.Grant;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A grant with the names that the organisation knows for the ids in it.
 *
 * @param grant the grant
 * @param name who holds the role
 * @param by who gave it, null when the platform did
 * @param revokedBy who took it away, null when nobody did
 * @param state held, later, ended or revoked
 */
public record Held(
        Grant grant,
        String name,
        @Nullable String by,
        @Nullable String revokedBy,
        String state) {
    private static final String CLIENT = "client:";
    private static final String PLATFORM = "vallum";
    private static final int SHORT = 8;

    static Held of(Grant grant, Map<String, String> names, Instant now) {
        return new Held(
                grant,
                name(grant.subject(), names),
                grant.grantedBy().equals(PLATFORM) ? null : name(grant.grantedBy(), names),
                grant.revokedBy() == null ? null : name(grant.revokedBy(), names),
                grant.state(now));
    }

    /** True when it can still be taken away. */
    public boolean open() {
        return state.equals("held") || state.equals("later");
    }

    /** True for a program that acts for the organisation. */
    public boolean client() {
        return grant.subjectKind().equals("client");
    }

    /** The person's name; a client's own; a part of the id of somebody who left. */
    private static String name(String subject, Map<String, String> names) {
        if (subject.startsWith(CLIENT)) {
            return subject.substring(CLIENT.length());
        }
        return names.getOrDefault(subject, subject.length() > SHORT ? subject.substring(0, SHORT) + "…" : subject);
    }
}

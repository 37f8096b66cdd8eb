package eu.vallum.identity.invitation;

import eu.vallum.identity.power.Role;
import java.time.Instant;
import java.util.List;

/** An invitation as its organisation sees it. */
record InvitationView(
        InvitationId id,
        String email,
        String givenName,
        String familyName,
        List<Role> roles,
        Instant invitedAt,
        Instant expiresAt) {

    String name() {
        return givenName + " " + familyName;
    }
}

package eu.vallum.identity.invitation;

import eu.vallum.identity.power.Role;
import java.time.Instant;
import java.util.List;

/** An invitation as its addressee sees it. */
record InvitationOffer(
        String organisation,
        String memberState,
        String givenName,
        String familyName,
        String email,
        List<Role> roles,
        Instant expiresAt) {}

package eu.vallum.identity.invitation;

import eu.vallum.identity.organisation.OrganisationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where invitations are kept. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, InvitationId> {
    private static final String OPEN = "acceptedAt is null and withdrawnAt is null and expiresAt > ?2";

    /** Open invitations of an organisation, by address. */
    List<Invitation> openOf(OrganisationId organisation, Instant now) {
        return list("organisation.value = ?1 and " + OPEN + " order by lower(email)", organisation.value(), now);
    }

    /** Open invitations of one address to an organisation. */
    List<Invitation> openOf(OrganisationId organisation, String email, Instant now) {
        return list(
                "organisation.value = ?1 and " + OPEN + " and lower(email) = ?3",
                organisation.value(),
                now,
                email.strip().toLowerCase(Locale.ROOT));
    }

    /** The invitation that this token opens. */
    Optional<Invitation> byToken(Token token) {
        return find("tokenHash", (Object) token.hash()).firstResultOptional();
    }

    /** The same, so that nobody else can use it until the transaction ends. */
    Optional<Invitation> byTokenLocked(Token token) {
        return find("tokenHash", (Object) token.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One whose mail is due and that no other replica is mailing. */
    @SuppressWarnings("unchecked")
    Optional<Invitation> nextToMail(Instant now) {
        List<Invitation> due = getEntityManager()
                .createNativeQuery("""
                        select * from invitation
                        where mail_due_at <= :now and expires_at > :now
                        order by mail_due_at limit 1 for update skip locked""", Invitation.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().findFirst();
    }
}

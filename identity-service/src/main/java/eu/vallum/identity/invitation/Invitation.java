package eu.vallum.identity.invitation;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.identity.power.Role;
import eu.vallum.platform.caller.Acting;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One person invited to one organisation in certain roles. Good for seven days and for one use. */
@Entity
@Table(name = "invitation")
class Invitation {
    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final Duration MAIL_AGAIN_AFTER = Duration.ofSeconds(10);

    @EmbeddedId
    private InvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation", updatable = false))
    private OrganisationId organisation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by_organisation", updatable = false))
    private OrganisationId invitedByOrganisation;

    @Column(name = "invited_by", updatable = false)
    private String invitedBy;

    @Column(updatable = false)
    private String email;

    @Column(name = "given_name", updatable = false)
    private String givenName;

    @Column(name = "family_name", updatable = false)
    private String familyName;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    @Column(updatable = false)
    private String language;

    @Column(name = "invited_at", updatable = false)
    private Instant invitedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "token_hash")
    private byte @Nullable [] tokenHash;

    @Column(name = "mail_due_at")
    private @Nullable Instant mailDueAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "accepted_subject")
    private @Nullable String acceptedSubject;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    Invitation() {}

    static Invitation of(OrganisationId organisation, InvitePerson request, Acting by, Instant now) {
        var made = new Invitation();
        made.id = InvitationId.next();
        made.organisation = organisation;
        made.invitedByOrganisation = new OrganisationId(by.organisation());
        made.invitedBy = by.subject();
        made.email = request.email().strip();
        made.givenName = request.givenName().strip();
        made.familyName = request.familyName().strip();
        made.roles = request.roles().stream().map(Role::code).toArray(String[]::new);
        made.language = Objects.requireNonNullElse(request.language(), "en");
        made.invitedAt = now;
        made.expiresAt = now.plus(GOOD_FOR);
        made.mailDueAt = now;
        return made;
    }

    /** A fresh token for one mail. An earlier one, whose mail may have failed half-way, is worth nothing from now on. */
    Token mailedAgain(Instant now) {
        var token = Token.next();
        tokenHash = token.hash();
        mailDueAt = now.plus(MAIL_AGAIN_AFTER);
        return token;
    }

    void mailed() {
        mailDueAt = null;
    }

    boolean open(Instant now) {
        return acceptedAt == null && withdrawnAt == null && now.isBefore(expiresAt);
    }

    void accept(String subject, Instant now) {
        acceptedAt = now;
        acceptedSubject = subject;
        mailDueAt = null;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
        mailDueAt = null;
    }

    InvitationId id() {
        return id;
    }

    OrganisationId organisation() {
        return organisation;
    }

    OrganisationId invitedByOrganisation() {
        return invitedByOrganisation;
    }

    String invitedBy() {
        return invitedBy;
    }

    String language() {
        return language;
    }

    InvitationView view() {
        List<Role> codes = Arrays.stream(roles).map(Role::of).toList();
        return new InvitationView(id, email, givenName, familyName, codes, invitedAt, expiresAt);
    }
}

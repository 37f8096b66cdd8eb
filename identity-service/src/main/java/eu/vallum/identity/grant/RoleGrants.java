package eu.vallum.identity.grant;

import eu.vallum.identity.organisation.OrganisationId;
import eu.vallum.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where grants are kept. Row security shows an organisation its own. */
@ApplicationScoped
class RoleGrants implements PanacheRepositoryBase<RoleGrant, GrantId> {
    private static final String ORDER = " order by grantedAt desc, id.value desc";

    /** A page of an organisation's grants, newest first, with one row more than {@code limit} if there is one. */
    List<RoleGrant> of(OrganisationId organisation, int limit, @Nullable Cursor after) {
        var query = after == null
                ? find("organisation.value = ?1" + ORDER, organisation.value())
                : find(
                        "organisation.value = ?1 and (grantedAt < ?2 or (grantedAt = ?2 and id.value < ?3))" + ORDER,
                        organisation.value(),
                        after.at(),
                        after.id());
        return query.page(0, limit + 1).list();
    }

    /** All grants to one subject, past and revoked ones included. */
    List<RoleGrant> of(OrganisationId organisation, String subject) {
        return list("organisation.value = ?1 and subject = ?2", organisation.value(), subject);
    }

    /** The grants of one role to one subject, past and revoked ones included. */
    List<RoleGrant> of(OrganisationId organisation, GrantRole wish) {
        return list(
                "organisation.value = ?1 and subject = ?2 and role = ?3",
                organisation.value(),
                wish.subject(),
                wish.role().code());
    }
}

package eu.vallum.research.prefill;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.sql.Sql;
import eu.vallum.research.identifier.GrantNumber;
import eu.vallum.research.identifier.Orcid;
import eu.vallum.research.identifier.Pic;
import eu.vallum.research.identifier.RorId;
import eu.vallum.research.project.Documents;
import eu.vallum.research.project.ProjectDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks an identifier up in what is published, then in what the caller's organisation keeps to itself. The newest project wins. */
@ApplicationScoped
class PrefillingDraft {
    private final Sql sql;
    private final Documents documents;
    private final Audit audit;
    private final CurrentCaller caller;

    PrefillingDraft(Sql sql, Documents documents, Audit audit, CurrentCaller caller) {
        this.sql = sql;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Prefill grant(GrantNumber grant) {
        var known = known(
                "grant_number = ?",
                "select id as project from project where owner = ? and grant_number = ? limit 1",
                grant.value());
        return known == null ? Prefill.unknown(grant.value()) : Prefill.ofGrant(grant.value(), known);
    }

    @Transactional
    Prefill ror(RorId ror) {
        var known = known(
                "rors @> array[?::text] and rors <> '{}'",
                "select project from participant where owner = ? and ror = ? limit 1",
                ror.value());
        return known == null
                ? Prefill.unknown(ror.value())
                : Prefill.ofOrganisation(ror.value(), known, p -> ror.value().equals(p.ror()));
    }

    @Transactional
    Prefill pic(Pic pic) {
        var known = known(
                "pics @> array[?::text] and pics <> '{}'",
                "select project from participant where owner = ? and pic = ? limit 1",
                pic.value());
        return known == null
                ? Prefill.unknown(pic.value())
                : Prefill.ofOrganisation(pic.value(), known, p -> pic.value().equals(p.pic()));
    }

    @Transactional
    Prefill orcid(Orcid orcid) {
        var known = known(
                "orcids @> array[?::text] and orcids <> '{}'",
                "select project from person where owner = ? and orcid = ? limit 1",
                orcid.value());
        return known == null ? Prefill.unknown(orcid.value()) : Prefill.ofPerson(orcid.value(), known);
    }

    private @Nullable ProjectDetails known(String published, String own, String value) {
        var id = sql.first(
                "select id from public_project where " + published + " order by registered_at desc, id desc limit 1",
                row -> row.uuid("id"),
                value);
        if (id != null) {
            return documents.published(id);
        }
        var kept = sql.first(own, row -> row.uuid("project"), caller.acting().organisation(), value);
        if (kept == null) {
            return null;
        }
        audit.allowed("prefill", "project", List.of(kept), "own organisation");
        return documents.own(kept);
    }
}

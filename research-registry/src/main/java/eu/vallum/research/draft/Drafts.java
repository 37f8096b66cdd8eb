package eu.vallum.research.draft;

import eu.vallum.platform.caller.Acting;
import eu.vallum.research.access.ResearchAccess;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation's drafts; row security shows no others. Asks for the author on top. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, DraftKey> {
    private final ResearchAccess access;

    Drafts(ResearchAccess access) {
        this.access = access;
    }

    List<Draft> of(Acting author) {
        return list(
                "key.owner = ?1 and subject = ?2 order by savedAt desc, key.id",
                author.organisation(),
                author.subject());
    }

    long countOf(Acting author) {
        return count("key.owner = ?1 and subject = ?2", author.organisation(), author.subject());
    }

    /** Whoever's it is, kept from changing until the transaction ends. */
    @Nullable Draft locked(Acting author, UUID id) {
        return findById(new DraftKey(author.organisation(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The author's own draft, or null. */
    @Nullable Draft own(Acting author, UUID id) {
        var draft = findById(new DraftKey(author.organisation(), id));
        return draft != null && access.wrote(author, draft.author()) ? draft : null;
    }
}

package eu.vallum.research.draft;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives people their own drafts back, and throws them away. */
@ApplicationScoped
class ReadingDrafts {
    private final Drafts drafts;
    private final DraftText text;
    private final Audit audit;
    private final CurrentCaller caller;

    ReadingDrafts(Drafts drafts, DraftText text, Audit audit, CurrentCaller caller) {
        this.drafts = drafts;
        this.text = text;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    List<DraftHead> list() {
        var heads = drafts.of(caller.acting()).stream()
                .map(draft -> DraftHead.of(draft, text.read(draft)))
                .toList();
        audit.allowed("list-drafts", "draft", heads.stream().map(DraftHead::id).toList(), "own drafts");
        return heads;
    }

    @Transactional
    @Nullable DraftDetails read(UUID id) {
        var draft = drafts.own(caller.acting(), id);
        if (draft == null) {
            audit.denied("read-draft", "draft", List.of(id), "own draft");
            return null;
        }
        audit.allowed("read-draft", "draft", List.of(id), "own draft");
        return DraftDetails.of(draft, text.read(draft));
    }

    /** Whether there was one to throw away. */
    @Transactional
    boolean discard(UUID id) {
        var draft = drafts.own(caller.acting(), id);
        if (draft == null) {
            audit.denied("delete-draft", "draft", List.of(id), "own draft");
            return false;
        }
        drafts.delete(draft);
        audit.allowed("delete-draft", "draft", List.of(id), "own draft");
        return true;
    }
}

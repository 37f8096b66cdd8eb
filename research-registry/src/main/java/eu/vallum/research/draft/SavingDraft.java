package eu.vallum.research.draft;

import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.research.access.ResearchAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saves a draft as it is, complete or not. A version that is not the current one saves nothing. */
@ApplicationScoped
class SavingDraft {
    /** Drafts one person may hold for one organisation. */
    static final int MOST = 50;

    /** What became of it. */
    sealed interface Outcome {
        record Created(DraftDetails draft) implements Outcome {}

        record Saved(DraftDetails draft) implements Outcome {}

        /** There is one already, and no version was named. {@code version} is null when it is a colleague's. */
        record Exists(@Nullable Integer version) implements Outcome {}

        record Outdated(int version) implements Outcome {}

        record Unknown() implements Outcome {}

        record TooLarge() implements Outcome {}

        record TooMany() implements Outcome {}

        record Refused() implements Outcome {}
    }

    private final Drafts drafts;
    private final DraftText text;
    private final ResearchAccess access;
    private final Audit audit;
    private final CurrentCaller caller;
    private final Clock clock;

    SavingDraft(Drafts drafts, DraftText text, ResearchAccess access, Audit audit, CurrentCaller caller, Clock clock) {
        this.drafts = drafts;
        this.text = text;
        this.access = access;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param version the version that was changed; null for a new draft */
    @Transactional
    Outcome save(UUID id, @Nullable Integer version, SaveDraft as) {
        var who = caller.acting();
        if (!access.holds(who, "researcher")) {
            audit.denied("save-draft", "draft", List.of(id), "role researcher");
            return new Outcome.Refused();
        }
        var typed = text.write(as.content());
        if (typed.length() > DraftText.MOST) {
            return new Outcome.TooLarge();
        }
        var draft = drafts.locked(who, id);
        if (draft == null) {
            return version == null ? create(who, id, typed, as) : new Outcome.Unknown();
        }
        if (!access.wrote(who, draft.author())) {
            audit.denied("save-draft", "draft", List.of(id), "own draft");
            return version == null ? new Outcome.Exists(null) : new Outcome.Unknown();
        }
        if (version == null) {
            return new Outcome.Exists(draft.version());
        }
        if (version != draft.version()) {
            return new Outcome.Outdated(draft.version());
        }
        draft.save(as.step() == null ? draft.step() : as.step(), typed, clock.instant());
        audit.allowed("save-draft", "draft", List.of(id), "own draft");
        return new Outcome.Saved(DraftDetails.of(draft, as.content()));
    }

    private Outcome create(Acting who, UUID id, String typed, SaveDraft as) {
        if (drafts.countOf(who) >= MOST) {
            return new Outcome.TooMany();
        }
        var step = as.step() == null ? Step.ABOUT : as.step();
        var draft = new Draft(new DraftKey(who.organisation(), id), who.subject(), step, typed, clock.instant());
        drafts.persistAndFlush(draft);
        audit.allowed("save-draft", "draft", List.of(id), "role researcher");
        return new Outcome.Created(DraftDetails.of(draft, as.content()));
    }
}

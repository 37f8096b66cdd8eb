package eu.vallum.research.draft;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A description that is being written. The version grows with every save. */
@Entity
class Draft {
    @EmbeddedId
    private DraftKey key;

    private String subject;
    private int version;
    private String step;
    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    Draft() {}

    Draft(DraftKey key, String subject, Step step, String content, Instant now) {
        this.key = key;
        this.subject = subject;
        this.version = 1;
        this.step = step.text();
        this.content = content;
        this.savedAt = now;
    }

    /** Replaces the content. */
    void save(Step at, String typed, Instant now) {
        step = at.text();
        content = typed;
        savedAt = now;
        version++;
    }

    String author() {
        return subject;
    }

    DraftKey key() {
        return key;
    }

    int version() {
        return version;
    }

    Step step() {
        return Step.of(step);
    }

    String content() {
        return content;
    }

    Instant savedAt() {
        return savedAt;
    }
}

package eu.vallum.research.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** The stored form of a draft's content. */
@Singleton
class DraftText {
    /** Most a draft may take, in characters of its JSON. */
    static final int MOST = 256 * 1024;

    private final ObjectMapper json;

    DraftText(ObjectMapper json) {
        this.json = json;
    }

    String write(DraftContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    DraftContent read(Draft draft) {
        try {
            return json.readValue(draft.content(), DraftContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

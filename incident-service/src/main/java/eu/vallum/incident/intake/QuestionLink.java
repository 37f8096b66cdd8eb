package eu.vallum.incident.intake;

import eu.vallum.incident.post.Enclosure;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The same for the letter that tells of a question. */
@Singleton
class QuestionLink implements Enclosure {
    private final ReceiptLink.Linking linking;
    private final CurrentCaller caller;

    QuestionLink(ReceiptLink.Linking linking, CurrentCaller caller) {
        this.linking = linking;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return "report-question";
    }

    @Override
    public Optional<Map<String, String>> enclose(UUID about, String mailbox) {
        return caller.as(new Job("intake"), () -> linking.link(about, mailbox)).map(link -> Map.of("link", link));
    }
}

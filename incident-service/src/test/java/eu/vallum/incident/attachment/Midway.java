package eu.vallum.incident.attachment;

import eu.vallum.incident.access.IncidentId;
import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Somebody in the middle of an upload or a download who may no longer go on: each step asks again. */
public final class Midway {
    private final AddingAttachment adding = bean(AddingAttachment.class);
    private final GivingOut giving = bean(GivingOut.class);
    private final Attachments attachments = bean(Attachments.class);
    private final CurrentCaller caller = bean(CurrentCaller.class);

    /** What became of each step: the name of the problem, nothing, or that it went on. */
    public Map<String, String> tries(Acting who, Acting owner, UUID incident, UUID attachment) {
        var of = new IncidentId(incident);
        var file = as(
                owner, () -> attachments.find(of, new AttachmentId(attachment)).orElseThrow());
        var said = new AddingAttachment.Said(new AttachmentId(UuidV7.next()), "x.txt", null, false);
        var arrived = new AddingAttachment.Arrived(1, "0".repeat(64), new byte[1]);
        var handout = new GivingOut.Handout(file, Tlp.AMBER, false);
        var became = new TreeMap<String, String>();
        became.put("begins an upload", tried(who, () -> told(adding.begin(of, said))));
        became.put("adds a part", tried(who, () -> told(adding.part(of, UuidV7.next(), 0, new byte[1]))));
        became.put("ends an upload", tried(who, () -> told(adding.end(of, UuidV7.next(), said, arrived))));
        became.put("gets a part", tried(who, () -> giving.part(handout, 0).isPresent() ? "goes on" : "nothing"));
        long before = custody(owner, file);
        tried(who, () -> {
            giving.sent(handout, file.sha256());
            return "";
        });
        became.put("ends a download", custody(owner, file) > before ? "goes on" : "nothing");
        return became;
    }

    private long custody(Acting owner, Stored file) {
        return as(owner, () -> (long) attachments.custody(file, null, 10_000).size());
    }

    private <T> T as(Acting who, Callable<T> work) {
        return caller.as(who, () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** What fails for another reason was let in. */
    private String tried(Acting who, Supplier<String> step) {
        try {
            return caller.as(who, step::get);
        } catch (RuntimeException further) {
            return "goes on";
        }
    }

    private static String told(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why.code() : "goes on";
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}

package eu.vallum.incident.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.incident.batch.Batches.Due;
import eu.vallum.incident.indicator.Arrival;
import eu.vallum.incident.indicator.MispFile;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import eu.vallum.platform.job.JobRunner;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Works on batches, one after the other, for whoever started them and with the power they hold now. Each replica does so; a batch is
 * claimed by its row. What fails for a reason of ours is tried again when the lease is over; what is wrong with the file ends it.
 */
@Singleton
class BatchWork {
    private static final Job BATCHES = new Job("batches");
    private final TakingStep taking;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final JobRunner jobs;

    BatchWork(TakingStep taking, ObjectMapper json, CurrentCaller caller, JobRunner jobs) {
        this.taking = taking;
        this.json = json;
        this.caller = caller;
        this.jobs = jobs;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        while (jobs.run(BATCHES, this::next).orElse(false)) {}
    }

    private boolean next() {
        Optional<Due> due = taking.claim();
        due.ifPresent(one -> caller.as(one.who(), () -> work(one)));
        return due.isPresent();
    }

    private boolean work(Due due) {
        var steps = new Steps(due, taking);
        try {
            var problem = read(due, steps);
            steps.step();
            taking.end(due, problem, true);
        } catch (Sink.Stopped e) {
            taking.end(
                    due, e.powerless() ? "Whoever started it no longer holds a role that may." : null, e.powerless());
        }
        return true;
    }

    /** What is wrong with the file, in a sentence; null when nothing is. What was read before it is taken. */
    private @Nullable String read(Due due, Sink sink) {
        var list = Arrival.named(due.incident().value(), due.kind().code());
        var content = Parts.of(due, taking);
        try (var in = content.open()) {
            switch (due.kind()) {
                case PASTE -> PasteReader.read(in, list, sink);
                case CSV -> CsvReader.read(in, list, sink);
                case STIX -> StixReader.read(in, list, sink);
                case MISP -> MispEvents.one(in, sink);
                case MISP_FEED -> MispEvents.feed(content, json, sink);
            }
            return null;
        } catch (Unreadable e) {
            return e.getMessage();
        } catch (StreamConstraintsException e) {
            return "It is nested too deep, or a text in it is too long.";
        } catch (JsonProcessingException e) {
            return "It is not well-formed JSON in UTF-8: byte "
                    + e.getLocation().getByteOffset() + ".";
        } catch (MispFile.NoEvent e) {
            return "It is JSON, but no MISP event: it has no uuid.";
        } catch (CharacterCodingException e) {
            return "It is not in UTF-8; save it so and send it again.";
        } catch (ZipException e) {
            return "It is not a zip file that can be read.";
        } catch (IOException e) {
            return "The file breaks off.";
        }
    }
}

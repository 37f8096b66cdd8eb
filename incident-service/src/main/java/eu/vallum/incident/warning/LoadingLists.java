package eu.vallum.incident.warning;

import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.jboss.logging.Logger;

/** Puts changed lists in the place of their earlier versions and takes away those whose files are gone. All at once, or nothing. */
@Singleton
class LoadingLists {
    private static final Logger LOG = Logger.getLogger(LoadingLists.class);

    private final WarningLists lists;
    private final Outbox outbox;
    private final Clock clock;

    LoadingLists(WarningLists lists, Outbox outbox, Clock clock) {
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Which of these files, by id and digest, are not loaded as they are. */
    @Transactional
    Collection<String> changed(Map<String, String> digests) {
        return digests.entrySet().stream()
                .filter(file -> lists.sha256(file.getKey())
                        .filter(file.getValue()::equals)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether anything changed; false also when another replica is at it. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    boolean load(Collection<WarningFile> files, Collection<String> all) {
        if (!lists.lock()) {
            return false;
        }
        int gone = lists.keepOnly(all);
        for (var file : files) {
            lists.replace(file, clock.instant());
            LOG.infof(
                    "warning list %s: %d entries, %d unusable",
                    file.id(), file.entries().size() + file.patterns().size(), file.unusable());
        }
        if (gone == 0 && files.isEmpty()) {
            return false;
        }
        lists.joinPlaces();
        outbox.put(new WarningListsLoaded(UuidV7.next(), 1, clock.instant()));
        return true;
    }
}

package eu.vallum.incident.vocabulary;

import eu.vallum.incident.vocabulary.VocabularyFile.Refusal;
import eu.vallum.incident.vocabulary.VocabularyFile.Refused;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.platform.outbox.Outbox;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Puts changed vocabularies in the place of their earlier versions and takes away those whose files are gone. All at once, or nothing. Never an
 * older version over a newer one, and of several files with one namespace the newest.
 */
@Singleton
class LoadingVocabularies {
    private static final Logger LOG = Logger.getLogger(LoadingVocabularies.class);

    private final Vocabularies vocabularies;
    private final Outbox outbox;
    private final Clock clock;

    LoadingVocabularies(Vocabularies vocabularies, Outbox outbox, Clock clock) {
        this.vocabularies = vocabularies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether anything changed; false also when another replica is at it. */
    @Transactional
    @TransactionConfiguration(timeout = 120)
    boolean load(Map<String, byte[]> files) {
        var digests = new HashMap<String, String>();
        files.forEach((file, content) -> digests.put(file, VocabularyFile.sha256(content)));
        if (vocabularies.digests().equals(digests) || !vocabularies.lock()) {
            return false;
        }
        vocabularies.keepOnly(files.keySet());
        var read = new ArrayList<VocabularyFile>();
        var now = clock.instant();
        files.forEach((file, content) -> {
            try {
                read.add(VocabularyFile.read(file, content));
            } catch (Refused e) {
                refuse(file, VocabularyFile.sha256(content), e.why(), e.detail(), now);
            }
        });
        byNamespace(read).forEach(same -> choose(same, now));
        outbox.put(new VocabulariesLoaded(UuidV7.next(), 1, now));
        return true;
    }

    private static Collection<List<VocabularyFile>> byNamespace(List<VocabularyFile> files) {
        var groups = new HashMap<String, List<VocabularyFile>>();
        files.stream()
                .sorted(Comparator.comparingInt(VocabularyFile::version)
                        .reversed()
                        .thenComparing(VocabularyFile::file))
                .forEach(file -> groups.computeIfAbsent(file.namespace(), one -> new ArrayList<>())
                        .add(file));
        return groups.values();
    }

    /** @param same files of one namespace, the one to be loaded first */
    private void choose(List<VocabularyFile> same, Instant now) {
        var best = same.getFirst();
        var loaded = vocabularies.of(best.namespace());
        if (loaded != null && loaded.version() > best.version()) {
            refuse(best.file(), best.sha256(), Refusal.OLDER, Integer.toString(loaded.version()), now);
        } else {
            if (!vocabularies.holds(best)) {
                vocabularies.replace(best, now);
                LOG.infof(
                        "vocabulary %s: version %d, %d terms",
                        best.namespace(), best.version(), best.terms().size());
            }
            vocabularies.looked(best.file(), best.sha256(), null, null, now);
        }
        same.subList(1, same.size())
                .forEach(other -> refuse(other.file(), other.sha256(), Refusal.OUTRANKED, best.file(), now));
    }

    private void refuse(String file, String sha256, Refusal why, String detail, Instant now) {
        LOG.warnf("vocabulary file %s is not loaded: %s %s", file, why.code(), detail);
        vocabularies.looked(file, sha256, why, detail, now);
    }
}

package eu.vallum.identity.directory;

import eu.vallum.identity.directory.DirectoryReport.Difference;
import eu.vallum.identity.organisation.OrganisationDetails;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.caller.Job;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the directory in step with the register. Every step may be repeated at any time, also by two replicas at once: what is right already
 * is left alone, and what was interrupted is simply done again.
 */
@Singleton
class Reconciling {
    private static final Logger LOG = Logger.getLogger(Reconciling.class);
    private static final Job DIRECTORY = new Job("directory");
    /** From this many on, one listing is cheaper than a look-up each. */
    private static final int MANY = 5;

    private final DirectoryEntries entries;
    private final Directory directory;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AtomicReference<DirectoryReport> report = new AtomicReference<>(DirectoryReport.none());

    Reconciling(DirectoryEntries entries, Directory directory, CurrentCaller caller, Clock clock) {
        this.entries = entries;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** Tells the directory what changed. Returns how many organisations it was told of. */
    int tell() {
        var waiting = caller.as(DIRECTORY, entries::waiting);
        if (waiting.isEmpty()) {
            return 0;
        }
        var told = new ArrayList<OrganisationDetails>();
        try {
            var all = waiting.size() > MANY ? new Comparison(directory.organisations()) : null;
            for (var organisation : waiting) {
                var has = all != null
                        ? all
                        : new Comparison(
                                directory.organisations(organisation.id().value()));
                if (tell(DirectoryOrganisation.of(organisation), has)) {
                    told.add(organisation);
                }
            }
        } finally {
            caller.as(DIRECTORY, () -> {
                entries.told(told);
                return null;
            });
        }
        return told.size();
    }

    /** Compares both sides, whoever changed them, and has what differs told again. */
    DirectoryReport compare() {
        var wanted = caller.as(DIRECTORY, entries::wanted);
        var waiting = caller.as(DIRECTORY, entries::waiting).stream()
                .map(OrganisationDetails::alias)
                .collect(Collectors.toSet());
        var wishes = wanted.stream().map(DirectoryOrganisation::of).toList();
        List<Difference> differences;
        try {
            differences = new Comparison(directory.organisations())
                    .differences(wishes).stream()
                            .filter(one -> !waiting.contains(one.alias())) // not drift, only not told yet
                            .toList();
        } catch (DirectoryUnavailable e) {
            var last = report.get();
            return remember(new DirectoryReport(last.checkedAt(), false, last.inStep(), waiting(), last.differences()));
        }
        var differing = differences.stream().map(Difference::alias).collect(Collectors.toCollection(HashSet::new));
        var again = wanted.stream()
                .filter(one -> differing.contains(one.alias()))
                .map(one -> one.id().value())
                .toList();
        if (!again.isEmpty()) {
            LOG.warnf("directory: %d organisations differ from the register and will be told again", again.size());
            caller.as(DIRECTORY, () -> {
                entries.forget(again);
                return null;
            });
        }
        return remember(new DirectoryReport(
                clock.instant(), true, wanted.size() - again.size() - waiting.size(), waiting.size(), differences));
    }

    /** The last comparison, with what is waiting now. */
    DirectoryReport report() {
        var last = report.get();
        return new DirectoryReport(last.checkedAt(), last.reachable(), last.inStep(), waiting(), last.differences());
    }

    private int waiting() {
        return caller.as(DIRECTORY, entries::waiting).size();
    }

    private DirectoryReport remember(DirectoryReport now) {
        report.set(now);
        return now;
    }

    private boolean tell(DirectoryOrganisation wanted, Comparison has) {
        try {
            put(wanted, has.counterpart(wanted));
            return true;
        } catch (DirectoryRefused refused) {
            return refused.clash() && putWhereItIs(wanted);
        }
    }

    /** There is one already, made by another replica or with its id damaged: find it among all of them. */
    private boolean putWhereItIs(DirectoryOrganisation wanted) {
        try {
            put(wanted, new Comparison(directory.organisations()).counterpart(wanted));
            return true;
        } catch (DirectoryRefused refused) {
            LOG.warnf("directory: %s was not taken (%s)", wanted.alias(), refused.getMessage());
            return false;
        }
    }

    private void put(DirectoryOrganisation wanted, @Nullable Listed listed) {
        if (listed == null) {
            directory.create(wanted);
        } else if (Comparison.difference(wanted, listed) != null) {
            directory.update(listed.key(), wanted);
        }
    }
}

package eu.vallum.incident.contact;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.contact.ContactFact.ContactChanged;
import eu.vallum.incident.contact.ContactFact.ContactVerified;
import eu.vallum.incident.directory.Offices;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.page.NameCursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows all authorities how each is reached; has each say so of itself, and say again that it is still right. */
@Singleton
class KeepingContacts {
    private final Offices offices;
    private final IncidentAccess access;
    private final Contacts contacts;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration age;

    KeepingContacts(
            Offices offices,
            IncidentAccess access,
            Contacts contacts,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.contact.verify-after-days") int days) {
        this.offices = offices;
        this.access = access;
        this.contacts = contacts;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.age = Duration.ofDays(days);
    }

    @Transactional
    Outcome<Page<ContactView>> list(NameCursor after, int limit) {
        return offices.authority(access::mayWork, "contact.list", "contact", actor -> {
            audit.allowed("contact.list", "contact", List.of(actor.organisation()), "authority");
            return Outcome.done(Page.byName(contacts.page(after, limit + 1, staleBefore()), limit, Contacts::cursor));
        });
    }

    @Transactional
    Outcome<ContactView> read() {
        return offices.authority(access::mayWork, "contact.read", "contact", actor -> {
            audit.allowed("contact.read", "contact", List.of(actor.organisation()), "own");
            return Outcome.done(own(actor));
        });
    }

    /** @param version the version the caller saw; 0 for the first entry */
    @Transactional
    Outcome<ContactView> keep(KeepContact request, int version) {
        return offices.authority(access::mayArrange, "contact.keep", "contact", actor -> {
            var now = clock.instant();
            if (!contacts.save(actor.organisation(), version, request, actor.name(), now)) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the entry again and repeat your change.");
            }
            audit.allowed("contact.keep", "contact", List.of(actor.organisation()), "coordinator");
            outbox.put(new ContactChanged(actor.organisation(), actor.organisation(), version + 1, now));
            return Outcome.done(own(actor));
        });
    }

    /** Somebody looked and it is still right. */
    @Transactional
    Outcome<ContactView> verify() {
        return offices.authority(access::mayArrange, "contact.verify", "contact", actor -> {
            var now = clock.instant();
            if (!contacts.verify(actor.organisation(), actor.name(), now)) {
                return Outcome.notFound();
            }
            audit.allowed("contact.verify", "contact", List.of(actor.organisation()), "coordinator");
            var own = own(actor);
            outbox.put(new ContactVerified(actor.organisation(), actor.organisation(), own.version(), now));
            return Outcome.done(own);
        });
    }

    private ContactView own(Actor actor) {
        return contacts.of(actor.organisation(), staleBefore()).orElseThrow();
    }

    private Instant staleBefore() {
        return clock.instant().minus(age);
    }
}

package eu.vallum.incident.webhook;

import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import eu.vallum.platform.outbox.Outbox;
import eu.vallum.platform.page.Cursor;
import eu.vallum.platform.page.Page;
import eu.vallum.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sets a webhook up, renews its secret, tries it out, takes it away; and shows what was sent. By coordinators, seen by officers too. */
@Singleton
class KeepingWebhook {
    private static final Duration BOTH_VALID = Duration.ofHours(24);

    private final Gate gate;
    private final IncidentAccess access;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Ordering ordering;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean loopback;

    KeepingWebhook(
            Gate gate,
            IncidentAccess access,
            Webhooks webhooks,
            Deliveries deliveries,
            Ordering ordering,
            Audit audit,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "vallum.incident.webhook.loopback") boolean loopback) {
        this.gate = gate;
        this.access = access;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.ordering = ordering;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.loopback = loopback;
    }

    @Transactional
    Outcome<Webhook> read() {
        return gate.with(access::mayWork, "webhook.read", actor -> {
            audit.allowed("webhook.read", "webhook", List.of(actor.organisation()), "owner");
            return Outcome.done(webhooks.of(actor.organisation()));
        });
    }

    /** @param version the version the caller saw; 0 for the first, whose answer tells the secret */
    @Transactional
    Outcome<Webhook> set(String url, int version) {
        return gate.with(access::mayArrange, "webhook.set", actor -> {
            if (!allowed(url)) {
                return Outcome.invalid(
                        "/url",
                        "NotAllowed",
                        "Give an https address whose name leads to a public address, without a user in it.");
            }
            var us = actor.organisation();
            var secret = version == 0 ? Signing.secret() : null;
            boolean done = secret == null
                    ? webhooks.change(us, version, url, actor.name(), clock.instant())
                    : webhooks.add(us, url, secret, actor.name(), clock.instant());
            if (!done) {
                return Outcome.refused(CommonProblem.PRECONDITION, "Read the webhook again and repeat your change.");
            }
            audit.allowed("webhook.set", "webhook", List.of(us), "coordinator");
            var set = webhooks.of(us);
            tell(us, set);
            return Outcome.done(secret == null ? set : set.telling(secret));
        });
    }

    /** Judged again at every call: what a name leads to may change. */
    private boolean allowed(String url) {
        var endpoint = Endpoint.of(url, loopback);
        if (endpoint.isEmpty()) {
            return false;
        }
        try {
            endpoint.get().address();
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A new secret, told once; the one before signs beside it for a day. */
    @Transactional
    Outcome<Webhook> renew() {
        return gate.with(access::mayArrange, "webhook.renew", actor -> {
            var secret = Signing.secret();
            var now = clock.instant();
            if (!webhooks.rotate(actor.organisation(), secret, actor.name(), now, now.plus(BOTH_VALID))) {
                return Outcome.notFound();
            }
            audit.allowed("webhook.renew", "webhook", List.of(actor.organisation()), "coordinator");
            var renewed = webhooks.of(actor.organisation());
            tell(actor.organisation(), renewed);
            return Outcome.done(renewed.telling(secret));
        });
    }

    @Transactional
    Outcome<Boolean> remove() {
        return gate.with(access::mayArrange, "webhook.remove", actor -> {
            webhooks.remove(actor.organisation());
            audit.allowed("webhook.remove", "webhook", List.of(actor.organisation()), "coordinator");
            tell(actor.organisation(), webhooks.of(actor.organisation()));
            return Outcome.done(true);
        });
    }

    private void tell(UUID us, Webhook webhook) {
        outbox.put(new WebhookChanged(us, us, webhook.version(), clock.instant()));
    }

    /** Orders a call that says nothing. */
    @Transactional
    Outcome<Boolean> test() {
        return gate.with(access::mayArrange, "webhook.test", actor -> {
            if (!ordering.order(actor.organisation(), null, "webhook.test", Map.of(), clock.instant())) {
                return Outcome.notFound();
            }
            audit.allowed("webhook.test", "webhook", List.of(actor.organisation()), "coordinator");
            return Outcome.done(true);
        });
    }

    @Transactional
    Outcome<Page<Delivery>> log(@Nullable Cursor after, int limit) {
        return gate.with(access::mayWork, "webhook.log", actor -> {
            var page = Page.of(deliveries.page(actor.organisation(), after, limit + 1), limit, Delivery::cursor);
            audit.allowed(
                    "webhook.log",
                    "webhook-delivery",
                    page.items().stream().map(Delivery::id).toList(),
                    "owner");
            return Outcome.done(page);
        });
    }
}

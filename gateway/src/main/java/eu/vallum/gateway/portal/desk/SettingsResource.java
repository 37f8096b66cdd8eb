package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.desk.DutyClient.Delivery;
import eu.vallum.gateway.portal.desk.DutyClient.Webhook;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.portal.upstream.Refusal;
import eu.vallum.gateway.portal.view.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Where alerts are sent beside mail: the webhook, its secret and what became of each call. */
@Path("/app/desk/settings")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SettingsResource {
    private static final int SHOWN = 50;
    private final Pages pages;
    private final DutyClient desk;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance settings(
                Webhook webhook, Slice<Delivery> deliveries, Form form, @Nullable String secret, @Nullable String done);

        private Templates() {}
    }

    @Inject
    SettingsResource(Pages pages, @RestClient DutyClient desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GET
    @RunOnVirtualThread
    public Response show(@QueryParam("done") @Nullable String done) {
        var known = "set".equals(done) || "removed".equals(done) || "tested".equals(done) ? done : null;
        return pages.show(page(form(desk.webhook()), null, known));
    }

    /** A secret that this makes is shown in the answer itself, as nothing can show it later. */
    @POST
    @RunOnVirtualThread
    public Response set(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            var version = form.value("version").matches("\\d{1,9}") ? form.value("version") : "0";
            var webhook = desk.set("\"" + version + "\"", new DutyClient.SetWebhook(form.value("url")));
            return webhook.secret() == null
                    ? pages.go("/app/desk/settings?done=set")
                    : pages.show(page(form(webhook), webhook.secret(), "set"));
        } catch (Refusal refusal) {
            if (refusal.status() != 400 && refusal.status() != 412) {
                throw refusal;
            }
            form.refuse("url", refusal.status() == 400 ? "webhookAddress" : "changedMeanwhile");
            form.put("version", Integer.toString(desk.webhook().version()));
            return pages.show(refusal.status() == 400 ? 422 : 409, page(form, null, null));
        }
    }

    @POST
    @Path("/secret")
    @RunOnVirtualThread
    public Response renew() {
        var webhook = desk.renew();
        return pages.show(page(form(webhook), webhook.secret(), null));
    }

    @POST
    @Path("/test")
    @RunOnVirtualThread
    public Response test() {
        desk.test();
        return pages.go("/app/desk/settings?done=tested");
    }

    @POST
    @Path("/removal")
    @RunOnVirtualThread
    public Response remove() {
        desk.remove();
        return pages.go("/app/desk/settings?done=removed");
    }

    private TemplateInstance page(Form form, @Nullable String secret, @Nullable String done) {
        return Templates.settings(desk.webhook(), desk.deliveries(SHOWN), form, secret, done);
    }

    private static Form form(Webhook webhook) {
        return Form.empty().put("url", webhook.url()).put("version", Integer.toString(webhook.version()));
    }
}

package eu.vallum.gateway.portal.layout;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Turns a filled template into an answer: with the frame's data, in the visitor's language, never cached for signed-in people. */
@ApplicationScoped
public class Pages {
    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private final Frame frame;

    @Inject
    Pages(Frame frame) {
        this.frame = frame;
    }

    /** Language, zone, time and person of this request. */
    public Shell shell() {
        return frame.shell();
    }

    /** The page, 200. */
    public Response show(TemplateInstance page) {
        return show(Response.Status.OK.getStatusCode(), page);
    }

    /** The page with a status of its own, such as 422 for a form to be corrected. */
    public Response show(int status, TemplateInstance page) {
        var shell = frame.shell();
        var html = page.setLocale(shell.language().locale()).render();
        return Response.status(status)
                .entity(html)
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.language().code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request")
                .build();
    }

    /** Go on to another page after something was done, so that a reload does not do it again. */
    public Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** True in local runs, in tests and while developing. */
    public boolean local() {
        return frame.local();
    }
}

package eu.vallum.endtoend.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person's browser: nothing in it is shared with another desk. */
public final class Desk {
    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final URI gateway;
    private final List<String> said = new ArrayList<>();

    Desk(String name, BrowserContext context, URI gateway) {
        this.name = name;
        this.context = context;
        this.page = context.newPage();
        this.gateway = gateway;
        page.onPageError(said::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) said.add(message.text());
        });
    }

    public String name() {
        return name;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /**
     * What the browser complained of since the last call: errors of scripts, what could not be loaded, and what the content security
     * policy kept from happening.
     */
    public List<String> said() {
        page.evaluate("() => 0"); // messages come in order, with answers
        var since = List.copyOf(said);
        said.clear();
        return since;
    }

    /** Opens a page of the portal. */
    public Response open(String path) {
        var response = page.navigate(gateway.resolve(path).toString());
        if (response == null) throw new AssertionError("no answer for " + path);
        return response;
    }

    /** Signs in on Keycloak's two pages and arrives where the portal sends this person. */
    public void signIn(People person, String password) {
        open("/session/login?to=/app/overview");
        giveCredentials(page, person, password);
    }

    /** Fills in Keycloak's two pages, wherever they were met; returns once the portal is back. */
    public void giveCredentials(Page page, People person, String password) {
        page.locator("input[name=username]").fill(person.address());
        page.keyboard().press("Enter");
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(Pattern.quote(gateway.toString()) + "/(?!session/).*"));
    }

    /** The session's cookie, as {@code name=value}. */
    public String session() {
        return context.cookies(gateway.toString()).stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not signed in"));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** Path of the page that is open. */
    public String path() {
        return URI.create(page.url()).getPath();
    }
}

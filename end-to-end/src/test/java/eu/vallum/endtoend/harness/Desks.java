package eu.vallum.endtoend.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The browsers' windows of one test, each with cookies and storage of its own. */
public final class Desks implements AutoCloseable {
    private static final Path FAILURES = Path.of("target/failures");
    private static final double PATIENCE_MS = 15_000;

    private final Browser browser;
    private final Platform platform;
    private final List<Desk> desks = new ArrayList<>();
    private boolean traced = true;

    Desks(Browser browser, Platform platform) {
        this.browser = browser;
        this.platform = platform;
    }

    /** The windows that are opened from now on leave a picture and no trace, which would cost more than looking at many pages does. */
    public Desks untraced() {
        traced = false;
        return this;
    }

    /** Somebody who is not signed in. */
    public Desk visitor() {
        return open("visitor", new NewContextOptions());
    }

    /** Somebody who is not signed in, with these settings of the browser. */
    public Desk visitor(NewContextOptions options) {
        return open("visitor", options);
    }

    /** A person who signed in just now, in English. */
    public Desk of(People person) {
        return of(person, new NewContextOptions());
    }

    public Desk of(People person, NewContextOptions options) {
        var desk = open(person.name().toLowerCase(java.util.Locale.ROOT), options);
        desk.signIn(person, platform.vallum().demoPassword());
        return desk;
    }

    private Desk open(String name, NewContextOptions options) {
        var context = browser.newContext(options.setLocale("en-IE").setTimezoneId("Europe/Tallinn"));
        context.setDefaultTimeout(PATIENCE_MS);
        if (traced) context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        var desk = new Desk(name, context, platform.vallum().gateway());
        desks.add(desk);
        return desk;
    }

    /** Leaves pictures and traces of every window under target/failures. */
    void keepEvidence(String test) {
        for (var desk : desks) {
            var file = FAILURES.resolve(test + "-" + (desks.indexOf(desk) + 1) + "-" + desk.name());
            try {
                desk.page()
                        .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                                .setPath(Path.of(file + ".png"))
                                .setFullPage(true));
                if (traced) desk.context().tracing().stop(new Tracing.StopOptions().setPath(Path.of(file + ".zip")));
            } catch (PlaywrightException gone) {
                System.err.println("no evidence of " + desk.name() + ": " + gone.getMessage());
            }
        }
    }

    @Override
    public void close() {
        desks.forEach(desk -> desk.context().close());
    }
}

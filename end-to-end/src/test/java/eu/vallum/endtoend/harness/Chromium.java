package eu.vallum.endtoend.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of this JVM. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final double PATIENCE_MS = 15_000;
    private static final String NONE =
            "There is no browser to test with. Install Chromium or Chrome (Debian: apt-get install chromium),"
                    + " or name one in VALLUM_BROWSER; ./vallum test fetches one where it can.";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws AssertionError in one sentence if there is none */
    static Chromium start() {
        var program = find().orElseThrow(() -> new AssertionError(NONE));
        // assertions wait five seconds unless told so here: they don't know the timeout of the window that they look at
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setChromiumSandbox(false) // root in a container has none
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> find() {
        var told = System.getenv("VALLUM_BROWSER");
        if (told != null && !told.isBlank()) return Optional.of(Path.of(told));
        var directories = System.getenv().getOrDefault("PATH", "/usr/bin").split(":");
        return NAMES.stream()
                .flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .or(Chromium::playwrightsOwn);
    }

    private static Optional<Path> playwrightsOwn() {
        var cache = Path.of(System.getProperty("user.home"), ".cache/ms-playwright");
        if (!Files.isDirectory(cache)) return Optional.empty();
        try (var files = Files.walk(cache, 3)) {
            return files.filter(file -> file.endsWith("chrome") && Files.isRegularFile(file))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

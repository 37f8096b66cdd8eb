package eu.vallum.endtoend.journey;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A person's hands on the keyboard, and nothing else: finds its way by Tab and by what has the focus. */
final class Keys {
    private static final int FARTHEST = 200;

    /** Name of what has the focus, as assistive technology gets it: label, aria-label or text. */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
              return (e.getAttribute('aria-label') || label || e.innerText || '').trim().replace(/\\s+/g, ' ');
            }""";

    private static final String VISIBLE = """
            () => {
              const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
              const box = e.closest('label') ? getComputedStyle(e.closest('label')) : s;
              return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || box.outlineStyle !== 'none'
                || box.boxShadow !== 'none' || r.width === 0;
            }""";

    private final Page page;
    private final Keyboard keyboard;

    Keys(Page page) {
        this.page = page;
        this.keyboard = page.keyboard();
    }

    /** Tabs to what is called like this, or begins so; there the focus must be seen. */
    Keys to(String name) {
        return to(name, focused -> focused.startsWith(name));
    }

    /** Tabs to what has this somewhere in its name. */
    Keys toOneWith(String part) {
        return to(part, focused -> focused.contains(part));
    }

    private Keys to(String name, Predicate<String> suits) {
        for (var n = 0; n < FARTHEST; n++) {
            keyboard.press("Tab");
            if (suits.test(focused())) {
                if (!Boolean.TRUE.equals(page.evaluate(VISIBLE))) {
                    throw new AssertionError("the focus on '%s' cannot be seen".formatted(name));
                }
                return this;
            }
        }
        throw new AssertionError("Tab does not lead to '%s' on %s".formatted(name, page.url()));
    }

    private String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    Keys type(String text) {
        keyboard.type(text);
        return this;
    }

    Keys press(String key) {
        keyboard.press(key);
        return this;
    }

    /** Presses Enter and waits for the page that follows. */
    void enter() {
        page.waitForNavigation(() -> keyboard.press("Enter"));
    }

    /** Goes to a group of answers, whichever of them takes the focus, and on to this one. */
    Keys choose(String field, String value) {
        for (var n = 0; n < FARTHEST && !onField(field); n++) keyboard.press("Tab");
        for (var n = 0; n < 12 && !hasValue(value); n++) keyboard.press("ArrowDown");
        if (!onField(field) || !hasValue(value)) {
            throw new AssertionError("arrow keys do not lead to %s of %s".formatted(value, field));
        }
        // The first answer has the focus without being chosen.
        keyboard.press("Space");
        return this;
    }

    private boolean onField(String field) {
        return field.equals(page.evaluate("() => document.activeElement?.name || ''"));
    }

    private boolean hasValue(String value) {
        return value.equals(page.evaluate("() => document.activeElement?.value || ''"));
    }

    /** Types a moment into a date and time field, in whichever order this browser wants its parts. */
    void moment(String isoLocal) {
        var day = isoLocal.substring(8, 10);
        var month = isoLocal.substring(5, 7);
        var year = isoLocal.substring(0, 4);
        var hour = Integer.parseInt(isoLocal.substring(11, 13));
        var minute = isoLocal.substring(14, 16);
        var twelve = "%02d%s%s".formatted(hour % 12 == 0 ? 12 : hour % 12, minute, hour < 12 ? "A" : "P");
        var orders = List.of(month + day + year, day + month + year);
        for (var date : orders) {
            for (var time : List.of(twelve, isoLocal.substring(11, 13) + minute)) {
                keyboard.type(date);
                keyboard.press("ArrowRight");
                keyboard.type(time);
                if (isoLocal.equals(page.evaluate("() => document.activeElement.value"))) return;
                for (var back = 0; back < 6; back++) keyboard.press("ArrowLeft");
            }
        }
        throw new AssertionError("typing does not give " + isoLocal);
    }

    /** Opens the chooser of the file field that has the focus. */
    void file(Path file) {
        page.waitForFileChooser(() -> keyboard.press("Enter")).setFiles(file);
    }
}

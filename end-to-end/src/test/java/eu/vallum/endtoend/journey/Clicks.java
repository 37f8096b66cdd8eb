package eu.vallum.endtoend.journey;

import eu.vallum.endtoend.harness.Desk;

/** Counts, in the browser itself, how often somebody clicks a link or a button; typing and choosing are not counted. */
final class Clicks {
    private static final String COUNTING = """
            addEventListener('click', event => {
              if (event.isTrusted && event.target.closest('a, button, summary'))
                sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks')));
            }, true)""";

    private final Desk desk;

    private Clicks(Desk desk) {
        this.desk = desk;
    }

    /** From here on; the page that is open is loaded again. */
    static Clicks of(Desk desk) {
        desk.page().addInitScript(COUNTING);
        desk.page().reload();
        return new Clicks(desk);
    }

    int made() {
        return Integer.parseInt(desk.page()
                .evaluate("() => sessionStorage.getItem('clicks') ?? '0'")
                .toString());
    }
}

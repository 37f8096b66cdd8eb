package eu.vallum.endtoend.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits for what happens elsewhere. */
public final class Eventually {
    private Eventually() {}

    /**
     * Asks every 50 ms until the answer suits.
     *
     * @throws AssertionError after the time, with the last answer
     */
    public static <T> T get(String what, Duration atMost, Callable<T> asking, Predicate<T> suits) throws Exception {
        var until = System.nanoTime() + atMost.toNanos();
        while (true) {
            var value = asking.call();
            if (suits.test(value)) return value;
            if (System.nanoTime() > until) {
                throw new AssertionError("%s: not within %s, last was %s".formatted(what, atMost, value));
            }
            Thread.sleep(50);
        }
    }

    /** As {@link #get}, where the question is the condition. */
    public static void holds(String what, Duration atMost, Callable<Boolean> condition) throws Exception {
        get(what, atMost, condition, yes -> yes);
    }
}

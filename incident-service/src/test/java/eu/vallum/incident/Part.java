package eu.vallum.incident;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A part of a judgement, which can be asked again alone.
 *
 * @param judge adds what somebody got that they should not have, or did not get that they should
 */
record Part(String name, Consumer<Set<String>> judge) {
    /** What is not as it should be; none is right. */
    Set<String> violations() {
        var violations = new TreeSet<String>();
        judge.accept(violations);
        return violations;
    }

    /** Whether there is any; stops at the first. */
    boolean violated() {
        try {
            judge.accept(new Tripwire());
            return false;
        } catch (Tripwire.Tripped first) {
            return true;
        }
    }

    /** Takes nothing: who would add to it has found enough. */
    private static final class Tripwire extends AbstractSet<String> {
        private static final class Tripped extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public boolean add(String violation) {
            throw new Tripped();
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}

package eu.vallum.gateway.portal.layout;

import java.util.List;
import java.util.function.Predicate;

/**
 * Entries of the side navigation under one heading.
 *
 * @param word key of the heading in bundle {@code nav}
 * @param entries what stands below
 */
public record Group(String word, List<Entry> entries) {

    /** The same with these entries only. */
    Group of(Predicate<Entry> which) {
        return new Group(word, entries.stream().filter(which).toList());
    }
}

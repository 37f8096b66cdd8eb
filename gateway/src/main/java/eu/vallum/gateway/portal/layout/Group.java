package eu.vallum.gateway.portal.layout;

import java.util.List;

/**
 * Entries of the side navigation under one heading.
 *
 * @param word key of the heading in bundle {@code nav}
 * @param entries what stands below
 */
public record Group(String word, List<Entry> entries) {}

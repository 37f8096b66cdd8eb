package eu.vallum.gateway.portal.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many incidents a filter leaves, by field. */
record Counts(long total, List<Of> facets) {
    record Of(String field, List<Value> values, @Nullable Long more) {}

    record Value(String value, @Nullable String label, long count) {}

    /** A field as it is offered; what was asked for stays to be taken away also when nothing has it. */
    record Offer(Field field, List<Value> first, List<Value> rest) {}

    private static final int SHORT = 6;

    /** Fields with something to choose. */
    public List<Offer> offers(Query query) {
        var offers = new ArrayList<Offer>();
        for (var field : Field.values()) {
            var values = values(field, query);
            if (field.several() && !values.isEmpty()) {
                offers.add(new Offer(
                        field,
                        values.subList(0, Math.min(SHORT, values.size())),
                        values.subList(Math.min(SHORT, values.size()), values.size())));
            }
        }
        return offers;
    }

    /** Entities that are hit, of which one may be chosen; what was asked for stays to be taken away also when nothing has it. */
    public Offer entities(Query query) {
        var values = values(Field.ENTITY, query);
        return new Offer(
                Field.ENTITY,
                values.subList(0, Math.min(SHORT, values.size())),
                values.subList(Math.min(SHORT, values.size()), values.size()));
    }

    /** How many entities there are besides those that are offered. */
    public long moreEntities() {
        return facets.stream()
                .filter(facet -> facet.field().equals(Field.ENTITY.code()))
                .mapToLong(facet -> facet.more() == null ? 0 : facet.more())
                .sum();
    }

    /** Officers by whom incidents are worked on, as far as they have names. */
    public List<Value> officers() {
        return facets.stream()
                .filter(facet -> facet.field().equals(Field.OFFICER.code()))
                .flatMap(facet -> facet.values().stream())
                .filter(value -> value.label() != null)
                .toList();
    }

    /** Name of a person or an organisation among the values, or null. */
    @Nullable String label(Field field, String value) {
        return facets.stream()
                .filter(facet -> facet.field().equals(field.code()))
                .flatMap(facet -> facet.values().stream())
                .filter(one -> one.value().equals(value))
                .map(Value::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Value> values(Field field, Query query) {
        var values = new ArrayList<Value>();
        facets.stream()
                .filter(facet -> facet.field().equals(field.code()))
                .forEach(facet -> values.addAll(facet.values()));
        for (var asked : query.asked().getOrDefault(field, List.of())) {
            if (values.stream().noneMatch(value -> value.value().equals(asked))) {
                values.add(new Value(asked, null, 0));
            }
        }
        return values;
    }
}

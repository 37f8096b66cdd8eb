package eu.vallum.incident.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that the report on a bundle tells.
 *
 * @param position of the object in the bundle, from 1
 * @param object its id as far as it can be shown
 * @param kept whether the object is kept all the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        int position,
        @Nullable String object,
        @Nullable String type,
        FindingCode code,
        boolean kept,
        @Nullable String detail) {

    static Finding of(int position, String object, String type, FindingCode code, String detail) {
        return new Finding(position, shown(object), shown(type), code, !code.refuses(), shown(detail));
    }

    private static @Nullable String shown(String text) {
        var storable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\ufffd");
        return storable.isEmpty() ? null : storable.substring(0, Math.min(storable.length(), 200));
    }
}

package eu.vallum.gateway.portal.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An original and its translations, which stand beside it and never in its place.
 *
 * @param field which words of the incident
 * @param language of the original, where its owner has said it
 * @param first the translation that the reader most likely wants: into the page's language, by their own people before the owner's
 * @param others the rest, by language
 */
public record Beside(
        String field,
        String text,
        @Nullable String language,
        @Nullable Translation first,
        List<Translation> others) {
    private static final String TITLE = "title";
    private static final String SUMMARY = "summary";

    /** Title and summary, as far as the reader sees them. */
    public static List<Beside> of(IncidentDetails incident, List<Translation> translations, String page) {
        return Stream.of(TITLE, SUMMARY)
                .filter(field -> !incident.withheld().contains(field))
                .map(field -> of(incident, field, translations, page))
                .toList();
    }

    private static Beside of(IncidentDetails incident, String field, List<Translation> translations, String page) {
        var wanted = translations.stream()
                .filter(one -> one.field().equals(field))
                .sorted(Comparator.comparing((Translation one) -> one.text() == null)
                        .thenComparing(one -> !one.language().equals(page))
                        .thenComparing(
                                one -> one.by().id().equals(incident.owner().id()))
                        .thenComparing(Translation::language))
                .toList();
        return new Beside(
                field,
                field.equals(TITLE) ? incident.title() : incident.summary(),
                incident.language(),
                wanted.isEmpty() ? null : wanted.getFirst(),
                wanted.stream().skip(1).toList());
    }
}

package eu.vallum.gateway.portal.brief;

import java.util.List;

/** The four parts of a brief, line by line as somebody wrote them. */
public record Lines(List<String> what, List<String> hit, List<String> done, List<String> decide) {
    public static Lines of(String what, String hit, String done, String decide) {
        return new Lines(
                what.lines().toList(),
                hit.lines().toList(),
                done.lines().toList(),
                decide.lines().toList());
    }
}

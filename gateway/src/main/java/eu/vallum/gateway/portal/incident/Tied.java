package eu.vallum.gateway.portal.incident;

import eu.vallum.gateway.portal.view.Slice;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An indicator with how it is tied to other incidents.
 *
 * @param tie one that says nothing when the indicator was taken between the two questions
 */
public record Tied(Indicator indicator, Tie tie) {

    static Slice<Tied> of(Slice<Indicator> indicators, Slice<Tie> ties) {
        var byIndicator = ties.items().stream().collect(Collectors.toMap(Tie::indicator, Function.identity()));
        return new Slice<>(
                indicators.items().stream()
                        .map(indicator ->
                                new Tied(indicator, byIndicator.getOrDefault(indicator.id(), unknown(indicator.id()))))
                        .toList(),
                indicators.next());
    }

    private static Tie unknown(UUID indicator) {
        return new Tie(indicator, false, List.of(), 0, 0);
    }
}

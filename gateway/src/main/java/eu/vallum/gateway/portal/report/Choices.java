package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Person;
import java.util.List;

/**
 * What can be chosen in the form.
 *
 * @param states other Member States than one's own
 */
public record Choices(
        List<String> sectors,
        List<String> channels,
        List<String> severities,
        List<String> yesNo,
        List<String> tlp,
        List<String> states) {

    static Choices of(Person person) {
        return new Choices(
                Answers.SECTORS,
                Answers.CHANNELS,
                Answers.SEVERITIES,
                Answers.YES_NO,
                Answers.TLP,
                Answers.STATES.stream()
                        .filter(state -> !state.equals(person.memberState()))
                        .toList());
    }
}

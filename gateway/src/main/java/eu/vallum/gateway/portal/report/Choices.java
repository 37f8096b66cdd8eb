package eu.vallum.gateway.portal.report;

import eu.vallum.gateway.portal.layout.Person;
import eu.vallum.gateway.portal.view.Languages;
import java.util.List;
import java.util.Locale;

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
        List<String> states,
        List<Languages.Choice> languages) {

    static Choices of(Person person, Locale page) {
        return new Choices(
                Answers.SECTORS,
                Answers.CHANNELS,
                Answers.SEVERITIES,
                Answers.YES_NO,
                Answers.TLP,
                Answers.STATES.stream()
                        .filter(state -> !state.equals(person.memberState()))
                        .toList(),
                Languages.in(page));
    }
}

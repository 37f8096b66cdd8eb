package eu.vallum.gateway.portal.crossborder;

import eu.vallum.gateway.portal.crossborder.Views.Details;
import eu.vallum.gateway.portal.crossborder.Views.Forwarding;
import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.view.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about an incident now.
 *
 * @param language of the words to tell it with
 * @param recipients whom one can tell
 * @param waiting the request that waits for us, null without one
 */
public record Work(
        Details details,
        String language,
        List<Organisation> recipients,
        @Nullable Forwarding waiting) {

    /** For the owner: everybody proposed and the Union's agency. For the single point of contact: those of the States it is asked to tell. */
    static Work of(Details details, String language, @Nullable UUID we, List<Organisation> all) {
        var waiting = details.waitingFor(we);
        if (waiting != null) {
            var asked = all.stream()
                    .filter(one -> waiting.states().contains(one.memberState()))
                    .toList();
            return new Work(details, language, asked, waiting);
        }
        var proposed = new ArrayList<Organisation>();
        details.proposals().forEach(proposal -> proposed.addAll(proposal.authorities()));
        if (!details.head().agencyInformed()) {
            proposed.add(details.agency());
        }
        return new Work(details, language, proposed, null);
    }

    /** Ticks one authority a State that was not told yet and is written to in the chosen language, as a beginning. */
    void choose(Form form) {
        var chosen = new ArrayList<String>();
        var states = new ArrayList<String>();
        for (var proposal : details.proposals()) {
            if (!proposal.informed() && !proposal.authorities().isEmpty()) {
                states.add(proposal.memberState());
                if (proposal.language().equals(language)) {
                    chosen.add(proposal.authorities().getFirst().key());
                }
            }
        }
        if (language.equals("en") && !details.head().agencyInformed()) {
            chosen.add(details.agency().key());
        }
        form.putAll("recipients", waiting == null ? chosen : first(waiting));
        form.putAll("states", states);
    }

    private List<String> first(Forwarding request) {
        return request.states().stream()
                .flatMap(state -> recipients.stream()
                        .filter(one -> one.memberState().equals(state))
                        .sorted((a, b) -> Boolean.compare("spoc".equals(b.kind()), "spoc".equals(a.kind())))
                        .limit(1))
                .map(Organisation::key)
                .toList();
    }

    /** Member States that the single point of contact can be asked to tell. */
    public List<String> states() {
        return details.proposals().stream().map(Views.Proposal::memberState).toList();
    }

    /** The only one that can be asked, or the first. */
    public @Nullable Organisation contactPoint() {
        return details.contactPoints().isEmpty()
                ? null
                : details.contactPoints().getFirst();
    }
}

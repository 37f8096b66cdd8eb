package eu.vallum.gateway.portal.note;

import eu.vallum.gateway.portal.layout.Pages;
import eu.vallum.gateway.session.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Whom the visitor can mention: colleagues, then whoever of another organisation wrote about the incident. Never the visitor. */
@Singleton
public class People {
    private final Pages pages;
    private final Visitor visitor;
    private final PeopleClient identity;

    @Inject
    People(Pages pages, Visitor visitor, @RestClient PeopleClient identity) {
        this.pages = pages;
        this.visitor = visitor;
        this.identity = identity;
    }

    /** The people of the visitor's organisation who work on incidents, the visitor too. */
    public List<NotePerson> colleagues() {
        var own = own();
        return own == null
                ? List.of()
                : identity.of(own).people().stream()
                        .filter(PeopleClient.Member::works)
                        .map(one -> new NotePerson(own, one.subject(), one.name()))
                        .toList();
    }

    List<NotePerson> toMention(List<Note> notes) {
        var own = own();
        var me = visitor.required().subject();
        var all = new ArrayList<>(colleagues());
        notes.stream()
                .filter(note -> !note.from().id().equals(own))
                .map(Note::writer)
                .filter(one -> all.stream().noneMatch(known -> known.key().equals(one.key())))
                .forEach(all::add);
        all.removeIf(one -> one.subject().equals(me));
        return all.stream().distinct().toList();
    }

    private @Nullable UUID own() {
        var person = pages.shell().person();
        return person == null ? null : person.organisationId();
    }

    /** True for the visitor's own notes, which they may change. */
    boolean wrote(Note note) {
        return visitor.required().subject().equals(note.subject())
                && note.from().id().equals(own());
    }
}

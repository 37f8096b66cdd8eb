package eu.vallum.research.cordis;

import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.Acting.Kind;
import eu.vallum.platform.caller.Assurance;
import eu.vallum.platform.caller.CurrentCaller;
import eu.vallum.platform.id.UuidV7;
import eu.vallum.research.People;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An import whose conductor may no longer. */
@Singleton
public class Powerless {
    private final StartingImport starting;
    private final TakingChunk taking;
    private final People people;
    private final CurrentCaller caller;

    Powerless(StartingImport starting, TakingChunk taking, People people, CurrentCaller caller) {
        this.starting = starting;
        this.taking = taking;
        this.people = people;
        this.caller = caller;
    }

    /** Whether somebody without the role goes on with what an administrator began. */
    public boolean goesOn() {
        var organisation = UuidV7.next();
        people.administrator(organisation);
        var outcome = caller.as(acting("admin-" + organisation, organisation), () -> starting.start(false));
        var id = ((StartingImport.Outcome.Started) outcome).details().id();
        var chunk = new Chunk(Table.PROJECT, "project.csv", 0, "", List.of(), 0, 0);
        return caller.as(acting("nobody", organisation), () -> taking.take(id, chunk, false));
    }

    private static Acting acting(String subject, UUID organisation) {
        return new Acting(
                subject, "Somebody", Kind.PERSON, organisation, "EU", Assurance.LOW, Set.of("research:write"));
    }
}

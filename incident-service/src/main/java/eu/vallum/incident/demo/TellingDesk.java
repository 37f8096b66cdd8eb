package eu.vallum.incident.demo;

import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.roster.DutyPerson;
import eu.vallum.incident.roster.KeepingRoster;
import eu.vallum.incident.roster.Plan;
import eu.vallum.incident.roster.WeeklyShift;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/** Has the demo's authorities write their rosters, so that what is filed after it alerts somebody. */
@Singleton
class TellingDesk {
    private static final int WRITTEN_BEFORE = 412;

    private final KeepingRoster keeping;
    private final CurrentCaller caller;

    TellingDesk(KeepingRoster keeping, CurrentCaller caller) {
        this.keeping = keeping;
        this.caller = caller;
    }

    /** In Latvia one person does it all; weekends are uncovered, which shows. */
    void latvia(Acting janis) {
        tell(janis, plan(List.of(person(janis, "janis.ozols@lv.example", true)), 5, List.of(janis.subject())));
    }

    /** In Estonia the officer is on duty and the coordinator comes next. */
    void estonia(Acting kadri, Acting mari) {
        var people = List.of(person(kadri, "kadri.tamm@ee.example", true), person(mari, "mari.saar@ee.example", false));
        tell(kadri, plan(people, 7, List.of(mari.subject(), kadri.subject())));
    }

    private static DutyPerson person(Acting who, String mailbox, boolean reserve) {
        return new DutyPerson(who.subject(), who.name(), mailbox, "en", reserve);
    }

    private static Plan plan(List<DutyPerson> people, int days, List<String> on) {
        var week = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new WeeklyShift(day, "08:00", "08:00", on))
                .toList();
        return new Plan(people, week, List.of(), List.of(), 15, 6);
    }

    private void tell(Acting who, Plan plan) {
        caller.as(who, () -> switch (keeping.change(plan, 0)) {
            case Outcome.Done<?>(var roster) -> roster;
            case Outcome.Refused<?>(var why) when why.status() == WRITTEN_BEFORE -> why;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
    }
}

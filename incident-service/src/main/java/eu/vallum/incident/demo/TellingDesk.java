package eu.vallum.incident.demo;

import eu.vallum.incident.person.KeepPersons;
import eu.vallum.incident.person.KeepingPersons;
import eu.vallum.incident.person.Person;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.roster.DutyPerson;
import eu.vallum.incident.roster.KeepingRoster;
import eu.vallum.incident.roster.Plan;
import eu.vallum.incident.roster.WeeklyShift;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Has the demo's authorities write their rosters, so that what is filed after it alerts somebody, and whom others may name under TLP:RED. */
@Singleton
class TellingDesk {
    private static final int WRITTEN_BEFORE = 412;

    private final KeepingRoster keeping;
    private final KeepingPersons persons;
    private final CurrentCaller caller;

    TellingDesk(KeepingRoster keeping, KeepingPersons persons, CurrentCaller caller) {
        this.keeping = keeping;
        this.persons = persons;
        this.caller = caller;
    }

    /** In Latvia one person does it all; weekends are uncovered, which shows. */
    void latvia(Acting janis) {
        lets(janis, janis);
        tell(janis, plan(List.of(person(janis, "janis.ozols@lv.example", true)), 5, List.of(janis.subject())));
    }

    /** In Estonia the officer is on duty and the coordinator comes next. */
    void estonia(Acting kadri, Acting mari) {
        lets(kadri, kadri, mari);
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

    private void lets(Acting who, Acting... others) {
        var named = Stream.of(others)
                .map(one -> new Person(one.subject(), one.name()))
                .toList();
        tell(who, () -> persons.keep(new KeepPersons(named), 0));
    }

    private void tell(Acting who, Plan plan) {
        tell(who, () -> keeping.change(plan, 0));
    }

    private void tell(Acting who, Supplier<Outcome<?>> act) {
        caller.as(who, () -> switch (act.get()) {
            case Outcome.Done<?>(var kept) -> kept;
            case Outcome.Refused<?>(var why) when why.status() == WRITTEN_BEFORE -> why;
            case Outcome.Refused<?>(var why) -> throw new IllegalStateException("the demo was refused: " + why.code());
        });
    }
}

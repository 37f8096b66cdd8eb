package eu.vallum.incident.demo;

import eu.vallum.incident.access.Tlp;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.incident.sighting.Answer;
import eu.vallum.incident.sighting.AnswerSighting;
import eu.vallum.incident.sighting.AnsweringSighting;
import eu.vallum.incident.sighting.AskSighting;
import eu.vallum.incident.sighting.AskingSightings;
import eu.vallum.incident.sighting.Sighting;
import eu.vallum.platform.caller.Acting;
import eu.vallum.platform.caller.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Latvia asks who saw the clinic's indicators; Estonia saw the first of them and has not looked for the others, the agency has not answered. */
@Singleton
class TellingSightings {
    private static final int ABOUT = 3;

    private final AskingSightings asking;
    private final AnsweringSighting answering;
    private final Told told;
    private final CurrentCaller caller;
    private final Clock clock;

    TellingSightings(
            AskingSightings asking, AnsweringSighting answering, Told told, CurrentCaller caller, Clock clock) {
        this.asking = asking;
        this.answering = answering;
        this.told = told;
        this.caller = caller;
        this.clock = clock;
    }

    void tell(Acting janis, Acting kadri) {
        var now = clock.instant();
        var indicators = caller.as(janis, () -> told.indicators(Story.CLINIC, ABOUT));
        var asked = caller.as(
                janis,
                () -> done(asking.ask(
                        Story.CLINIC,
                        new AskSighting(
                                indicators,
                                List.of(Story.ESTONIA, Story.AGENCY),
                                Tlp.AMBER,
                                "Also in proxy logs of the last month, please.",
                                now.plus(Duration.ofDays(2))))));
        caller.as(
                kadri,
                () -> done(answering.answer(
                        Story.CLINIC,
                        asked.id(),
                        new AnswerSighting(
                                indicators.subList(0, 1),
                                Answer.SEEN,
                                now.minus(Duration.ofDays(3)),
                                now.minus(Duration.ofHours(9)),
                                4,
                                "From one hospital's network only."))));
    }

    private static Sighting done(Outcome<Sighting> outcome) {
        return switch (outcome) {
            case Outcome.Done<Sighting>(var value) -> value;
            case Outcome.Refused<Sighting>(var why) ->
                throw new IllegalStateException("the demo was refused: " + why.code());
        };
    }
}

package eu.vallum.incident.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.vallum.incident.Late;
import eu.vallum.localstack.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestStack.class, initArgs = @ResourceArg(name = "database", value = "incident"))
class OverdueTest {
    @Inject
    ClockWatch watch;

    @Inject
    MeterRegistry metrics;

    @Test
    void an_overdue_deadline_is_noticed_once_and_counted_by_its_debtor() {
        // given
        var late = Late.filed();
        // when
        watch.look();
        watch.look();
        // then
        assertEquals(java.util.List.of("feedback", "incident-notification"), late.noticed());
        assertTrue(metrics.get("vallum.clocks.overdue")
                        .tag("owed_by", "entity")
                        .gauge()
                        .value()
                >= 1);
        assertTrue(metrics.get("vallum.clocks.overdue")
                        .tag("owed_by", "authority")
                        .gauge()
                        .value()
                >= 1);
    }
}

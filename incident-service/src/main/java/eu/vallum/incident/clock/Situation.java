package eu.vallum.incident.clock;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * All that the deadlines of a report depend on.
 *
 * @param facts values of facts that conditions name, such as {@code crossBorder}
 * @param moments what clocks run from; the last of a kind counts
 * @param memberState whose public holidays count
 * @param zone the authority's zone, in which days and months are counted
 * @param factor how many times faster an exercise runs; 1 for what is real
 * @param entity name of who reports
 * @param authority name of who takes the report
 */
public record Situation(
        Map<String, String> facts,
        List<Moment> moments,
        String memberState,
        ZoneId zone,
        int factor,
        String entity,
        String authority) {}

package eu.vallum.gateway.contract;

import java.util.List;

/**
 * What one service promises.
 *
 * @param service identity, incident or research
 * @param title as the contract calls itself
 * @param summary what the service is for
 * @param version of the contract
 * @param basePath e.g. {@code /api/incident/v1}
 * @param audience what an access token must name to be taken by the service
 * @param operations in the contract's order
 */
public record Contract(
        String service,
        String title,
        String summary,
        String version,
        String basePath,
        String audience,
        List<Operation> operations) {}

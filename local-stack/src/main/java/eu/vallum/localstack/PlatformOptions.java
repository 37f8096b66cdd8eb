package eu.vallum.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a platform is to run.
 *
 * @param root of the source tree, whose built services are started
 * @param directory keeps data, secrets and logs between runs
 * @param portOffset added to every port
 * @param fresh empties the directory first
 * @param gateways how many gateway processes
 * @param incidentServices how many incident-service processes; gateway n forwards to the n-th, or the last
 * @param environment further settings by component name, such as {@code gateway-2}; they win over the usual ones
 * @param progress takes one line a finished step
 */
public record PlatformOptions(
        Path root,
        Path directory,
        int portOffset,
        boolean fresh,
        int gateways,
        int incidentServices,
        Map<String, Map<String, String>> environment,
        Consumer<String> progress) {

    /** One process each, usual ports, quiet, data kept in this directory. */
    public static PlatformOptions in(Path directory) {
        return new PlatformOptions(
                Source.root(), directory.toAbsolutePath().normalize(), 0, false, 1, 1, Map.of(), line -> {});
    }

    public PlatformOptions withPortOffset(int offset) {
        return new PlatformOptions(root, directory, offset, fresh, gateways, incidentServices, environment, progress);
    }

    public PlatformOptions withFreshData() {
        return new PlatformOptions(
                root, directory, portOffset, true, gateways, incidentServices, environment, progress);
    }

    public PlatformOptions withInstances(int ofGateway, int ofIncidentService) {
        return new PlatformOptions(
                root, directory, portOffset, fresh, ofGateway, ofIncidentService, environment, progress);
    }

    public PlatformOptions withEnvironment(Map<String, Map<String, String>> byComponent) {
        return new PlatformOptions(
                root, directory, portOffset, fresh, gateways, incidentServices, byComponent, progress);
    }

    public PlatformOptions withProgress(Consumer<String> lines) {
        return new PlatformOptions(root, directory, portOffset, fresh, gateways, incidentServices, environment, lines);
    }
}

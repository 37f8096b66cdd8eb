package eu.vallum.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which components run, for people or as JSON. */
final class StatusReport {
    private final Path directory;
    private final PrintStream out;

    StatusReport(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** @return 0 if all is ready, 1 if some is not, 3 if nothing runs */
    int print(boolean asJson) {
        var state = RunState.read(directory).filter(RunState::isRunning);
        if (state.isEmpty()) {
            out.println(asJson ? "{\"running\":false}" : "Vallum is not running.");
            return 3;
        }
        var parts = new LinkedHashMap<String, String>();
        state.get().parts().forEach(part -> parts.put(part.name(), condition(part, state.get())));
        var ready = parts.values().stream().allMatch("ready"::equals);
        if (asJson) printJson(state.get(), parts, ready);
        else printTable(state.get(), parts);
        return ready ? 0 : 1;
    }

    private static String condition(RunState.Part part, RunState state) {
        if (part.health() != null) {
            if (Ready.answers(URI.create(part.health()))) return "ready";
            return part.pid() == null ? "not started" : "not ready";
        }
        return part.pid() != null || state.readySeconds() != null ? "ready" : "starting";
    }

    private void printTable(RunState state, Map<String, String> parts) {
        var address = new PortPlan(state.portOffset()).address(Deployable.GATEWAY, 1);
        out.printf("Vallum at %s (process %d)%n", address, state.pid());
        for (var part : state.parts()) {
            out.printf(
                    "  %-20s %-12s %s%n",
                    part.name(), parts.get(part.name()), part.pid() == null ? "" : "process " + part.pid());
        }
    }

    private void printJson(RunState state, Map<String, String> parts, boolean ready) {
        var report = new LinkedHashMap<String, Object>();
        report.put("running", true);
        report.put("ready", ready);
        report.put("pid", state.pid());
        report.put("address", new PortPlan(state.portOffset()).address(Deployable.GATEWAY, 1));
        report.put("components", components(state, parts));
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> components(RunState state, Map<String, String> parts) {
        return state.parts().stream()
                .map(part -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("name", part.name());
                    row.put("state", parts.getOrDefault(part.name(), "unknown"));
                    if (part.pid() != null) row.put("pid", part.pid());
                    row.put("log", part.log());
                    return (Map<String, Object>) row;
                })
                .toList();
    }
}

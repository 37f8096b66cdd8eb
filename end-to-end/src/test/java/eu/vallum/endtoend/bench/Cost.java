package eu.vallum.endtoend.bench;

import eu.vallum.localstack.VallumPlatform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CPU time a request of each process on its way. */
final class Cost {
    private static final List<String> COMPONENTS = List.of("gateway", "incident-service", "postgres");

    private final VallumPlatform platform;
    private final Map<String, Double> before = new LinkedHashMap<>();
    private final Map<String, Double> spent = new LinkedHashMap<>();
    private int requests;

    Cost(VallumPlatform platform) {
        this.platform = platform;
    }

    void begin() {
        COMPONENTS.forEach(name -> before.put(name, micros(name)));
    }

    void end(int answered) {
        requests += answered;
        before.forEach((name, then) -> spent.merge(name, micros(name) - then, Double::sum));
    }

    private double micros(String name) {
        return Cpu.micros(platform.component(name).pid().orElseThrow());
    }

    /** Of all of them together. */
    double perRequest() {
        return spent.values().stream().mapToDouble(micros -> micros).sum() / requests;
    }

    Figures into(Figures figures) {
        spent.forEach((name, micros) -> figures.put("cpu_us_" + name.replace('-', '_'), micros / requests));
        return figures;
    }

    @Override
    public String toString() {
        var text = new StringBuilder("CPU µs a filing:");
        spent.forEach((name, micros) -> text.append(" %s %.0f".formatted(name, micros / requests)));
        return text.toString();
    }
}

package eu.vallum.gateway.contract;

import eu.vallum.gateway.contract.Example.Step;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints an operation's call with all it needs before it, so that a shell in the project's folder runs it as printed. */
public final class Script {
    private static final Map<String, String> USUAL = Map.of(
            "identity", "demo-agency-writer",
            "incident", "demo-agency-writer",
            "research", "demo-university");

    private static final Pattern VARIABLE = Pattern.compile("([A-Z]+)=");

    private final Contract contract;
    private final URI publicUrl;
    private final Set<String> taken = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String holder;

    private Script(Contract contract, URI publicUrl) {
        this.contract = contract;
        this.publicUrl = publicUrl;
    }

    /** The lines for the shell. */
    public static String of(Contract contract, Operation operation, URI publicUrl) {
        var script = new Script(contract, publicUrl);
        var client = Objects.requireNonNullElse(operation.example().client(), USUAL.get(contract.service()));
        operation.example().before().forEach(step -> script.step(step, client));
        script.token(operation, client);
        return script.text + Curl.of(operation, publicUrl, script.taken);
    }

    private void step(Step step, String usual) {
        var operation = step.call() == null ? null : operation(step.call());
        if (operation != null) {
            token(operation, Objects.requireNonNullElse(step.client(), usual));
        }
        var command = operation == null
                ? Objects.requireNonNullElse(step.shell(), ":").replace("{platform}", publicUrl.toString())
                : Curl.of(operation, publicUrl, taken);
        if (step.take().isEmpty()) {
            var set = VARIABLE.matcher(command);
            if (set.lookingAt()) {
                taken.add(set.group(1).toLowerCase(Locale.ROOT));
            }
            text.append(command).append(operation == null ? "\n" : " > /dev/null\n");
            return;
        }
        text.append("ANSWER=$(").append(command).append(")\n");
        step.take().forEach((parameter, member) -> {
            text.append("%s=$(echo \"$ANSWER\" | grep -o '\"%s\":\"*[^\",}]*' | head -1 | sed 's/.*[\":]//')\n"
                    .formatted(Curl.variable(parameter), member));
            taken.add(parameter);
        });
    }

    private void token(Operation operation, String client) {
        if (!operation.open() && !client.equals(holder)) {
            text.append("TOKEN=$(./vallum token ").append(client).append(")\n");
            holder = client;
        }
    }

    private Operation operation(String id) {
        return contract.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "an example of " + contract.service() + " calls " + id + ", which its contract does not have"));
    }
}

package eu.vallum.endtoend.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.vallum.endtoend.contract.FreeText;
import eu.vallum.endtoend.contract.FreeText.Taking;
import eu.vallum.endtoend.contract.Printed;
import eu.vallum.endtoend.harness.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Puts a mark into every property of every request of every contract that holds text, and sends it, by the calls that {@code /api-docs}
 * prints. Where any words are allowed they must be taken, so that all of it is written; where not, the refusal is most easily quoted.
 */
final class ExamplePlanting {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "--data-raw '";
    private static final Pattern VARIABLE = Pattern.compile("'\"(\\$[A-Z_0-9]+)\"'");
    private static final Pattern KEY = Pattern.compile("(?<='Idempotency-Key: )[^']+");

    private final Platform platform;
    private final Marks marks;
    private final Printed printed;
    private final List<String> refused = new ArrayList<>();
    private int taken;

    ExamplePlanting(Platform platform, Marks marks, Path folder) throws IOException, InterruptedException {
        this.platform = platform;
        this.marks = marks;
        this.printed = Printed.in(platform, folder);
    }

    /** Properties that are for any words, and where they were refused. */
    List<String> refused() {
        return refused;
    }

    /** How many operations took marks. */
    int taken() {
        return taken;
    }

    /** In the order of the page, as {@link Printed} says. */
    void everywhere() throws Exception {
        var places = FreeText.everywhere();
        for (var example : printed.lines().entrySet()) {
            var operation = example.getKey();
            var taking = places.remove(operation);
            if (taking == null) continue;
            bodies(operation, example.getValue(), taking);
            queries(operation, taking);
        }
        places.keySet().forEach(operation -> refused.add(operation + " is not printed"));
    }

    private void queries(String operation, Taking taking) throws Exception {
        if (taking.query().isEmpty()) return;
        // Anew: a token does not last for all of them.
        var api = platform.client(taking.service().equals("research") ? "demo-centre" : "demo-spoc");
        for (var name : taking.query()) {
            var field = operation + " query " + name;
            var address = taking.address() + "?" + name + "=" + marks.of(field);
            int status = switch (taking.method()) {
                case "GET" -> api.get(address).status();
                case "POST" -> api.post(address, "{}").status();
                case "PUT" -> api.put(address, "{}").status();
                default -> api.delete(address).status();
            };
            if (status >= 500 || name.equals("q") && status != 200) refused.add(field + ": " + status);
        }
    }

    private void bodies(String operation, String lines, Taking taking) throws Exception {
        if (taking.body().isEmpty()) return;
        if (!lines.contains(DATA)) {
            refused.add(operation + " is printed without a body");
            return;
        }
        var free = new ArrayList<String>();
        var odd = new StringBuilder(before(lines));
        var call = lines.substring(lines.lastIndexOf("curl "));
        for (var text : taking.body().entrySet()) {
            var path = text.getKey();
            if (text.getValue().free() && !Unfree.is(operation, path)) {
                if (!marks.has(operation + " " + path)) free.add(path);
            } else {
                odd.append(marked(call, operation, taking, List.of(path))).append(" > /dev/null\n");
            }
        }
        // What is refused changes nothing, so that all of it may go before what is taken.
        if (free.isEmpty()) {
            printed.run(operation, keyed(odd.toString()));
            return;
        }
        var all = marked(call, operation, taking, free);
        if (isTaken(operation, odd + all) || isTaken(operation, before(lines) + all)) {
            taken++;
            return;
        }
        for (var path : free) {
            var answer = printed.run(operation, keyed(before(lines) + marked(call, operation, taking, List.of(path))));
            if (!answer.matches("2\\d\\d")) refused.add(operation + " " + path + ": " + answer.strip());
        }
    }

    private static String before(String lines) {
        return lines.substring(0, lines.lastIndexOf("curl "));
    }

    private boolean isTaken(String operation, String lines) throws Exception {
        return printed.run(operation, keyed(lines)).matches("2\\d\\d");
    }

    /** The last call of an example, with marks in these places of its body. */
    private String marked(String call, String operation, Taking taking, List<String> paths) throws IOException {
        var body = body(call);
        for (var path : paths) {
            var text = Objects.requireNonNull(taking.body().get(path));
            FreeText.put(body, path, text.holding(marks.of(operation + " " + path)));
        }
        var start = call.lastIndexOf(DATA) + DATA.length();
        var quoted = body.toString().replace("'", "'\\''").replaceAll("@@(\\$[A-Z_0-9]+)@@", "'\"$1\"'");
        return call.substring(0, start) + quoted + "'";
    }

    /** The printed keys were used when the examples ran. */
    private static String keyed(String lines) {
        return KEY.matcher(lines).replaceAll(key -> UUID.randomUUID().toString());
    }

    /** With the shell's variables as words that are no JSON's business. */
    private static JsonNode body(String call) throws IOException {
        var shell = call.substring(call.lastIndexOf(DATA) + DATA.length());
        var plain = VARIABLE.matcher(shell).replaceAll("@@$1@@").replace("'\\''", "\u0001");
        return JSON.readTree(plain.substring(0, plain.indexOf('\'')).replace('\u0001', '\''));
    }

    /** Places that the contract leaves open and that still take no words of one's own. */
    static final class Unfree {
        private static final Set<Pattern> PLACES = Set.of(
                // Secrets that the platform made.
                Pattern.compile("identity-(view|accept)Invitation /token"),
                // Who it is: an id that the house knows. The grant's event carries it on purpose.
                Pattern.compile("identity-grantRole /subject"),
                Pattern.compile("incident-\\S+ .*/(persons|mentions|people)\\[]/subject"),
                Pattern.compile("incident-\\w+Task /person/subject"),
                Pattern.compile("incident-handIncidentOver /to/subject"),
                Pattern.compile("incident-changeRoster /(week|swaps)\\[]/on\\[]"),
                Pattern.compile("incident-changeRoster /absences\\[]/(subject|deputy)"),
                // Words of a list that the profiles of the law, the criteria of the levels and the time zone database
                // hold.
                Pattern.compile("incident-(addRegime|noteMoment) /(regime|stage)"),
                Pattern.compile("incident-(setCircumstances|fileIncident) /facts/any"),
                Pattern.compile("incident-judgeSignificance /provider"),
                Pattern.compile("incident-proposeEscalation /(level|criteria\\[])"),
                Pattern.compile("incident-(giveTask|changeTask|keepNoticeRules) /zone"),
                // Words of a loaded vocabulary.
                Pattern.compile("incident-classifyIncident /(vocabulary|predicate|value)"),
                // Hexadecimal digits.
                Pattern.compile("incident-keepContact /pgpFingerprint"));

        private Unfree() {}

        static boolean is(String operation, String path) {
            var place = operation + " " + path;
            return PLACES.stream().anyMatch(one -> one.matcher(place).matches());
        }
    }
}

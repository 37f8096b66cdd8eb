package eu.vallum.endtoend.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

    @Test
    @DisplayName("nothing that the last tag promised has been taken back")
    void nothingHasBeenTakenBack() throws IOException, InterruptedException {
        // given
        var tag = git("describe", "--tags", "--abbrev=0").strip();
        Assumptions.assumeFalse(tag.isEmpty(), "NO TAG YET: nothing has been promised to anybody");
        var then = new TreeMap<String, JsonNode>();
        for (var path :
                git("ls-tree", "-r", "--name-only", tag, "contracts/").lines().toList()) {
            if (Contracts.isContract(Path.of(path))) {
                then.put(path.substring("contracts/".length()), Contracts.YAML.readTree(git("show", tag + ":" + path)));
            }
        }

        // when
        var broken = Promises.of(new Contracts(then)).brokenBy(Promises.of(Contracts.here()));

        // then
        assertEquals(List.of(), broken, "since " + tag);
    }

    @Test
    @DisplayName("the checker reads promises from every contract, and finds none broken by no change")
    void noChangeBreaksNothing() {
        // given
        var contracts = Contracts.here();

        // when
        var promises = Promises.of(contracts);

        // then
        assertTrue(promises.offers().size() > 500, "only " + promises.offers().size() + " promises read");
        assertEquals(List.of(), promises.brokenBy(Promises.of(contracts.copy())));
    }

    @ParameterizedTest(name = "{3}")
    @DisplayName("a change that takes something back is found, and one that adds is let through")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            event/incident-filed.v1.json | remove  /properties/owner                  | -                          | no longer: event/incident-filed.v1.json data/owner
            event/incident-filed.v1.json | replace /properties/version/type           | "string"                   | data/version is integer
            event/incident-filed.v1.json | remove  /required/0                        | -                          | always has incident
            event/incident-filed.v1.json | add     /required/0                        | "reason"                   | newly asked: event/incident-filed.v1.json: reason is required
            event/grant-changed.v1.json  | add     /properties/role/enum/0            | "emperor"                  | data/role is one of
            event/incident-filed.v1.json | add     /properties/note                   | {"type":"string"}          | -
            rest/plant.yaml              | remove  /paths/~1things/get                | -                          | no longer: rest/plant.yaml GET /things
            rest/plant.yaml              | replace /paths/~1things/post/x-scope       | "thing:rule"               | newly asked: rest/plant.yaml POST /things: scope
            rest/plant.yaml              | remove  /paths/~1things/get/responses/200  | -                          | GET /things answers 200
            rest/plant.yaml              | add     /components/schemas/New/required/0 | "colour"                   | newly asked: rest/plant.yaml POST /things: body/colour is required
            rest/plant.yaml              | add     /paths/~1things/get/parameters/0   | {"name":"q","in":"query","required":true} | newly asked: rest/plant.yaml GET /things: query q is required
            rest/plant.yaml              | remove  /components/schemas/Thing/properties/name | -                   | no longer: rest/plant.yaml GET /things 200/name
            rest/plant.yaml              | remove  /components/schemas/New/properties/kind/enum/0 | -              | no longer: rest/plant.yaml POST /things body/kind may be a
            rest/plant.yaml              | add     /components/schemas/Thing/properties/size | {"type":"integer"}  | -
            rest/plant.yaml              | add     /paths/~1more                      | {"post":{"x-scope":"m","requestBody":{"required":true}}} | -
            """)
    void aPlantedChangeIsFound(String file, String change, String value, String finding) throws IOException {
        // given
        var before = Contracts.here().copy();
        before.files().put("rest/plant.yaml", Contracts.YAML.readTree(PLANT));
        var after = before.copy();
        var step = change.split("\\s+");
        var operation = Contracts.YAML.createObjectNode().put("op", step[0]).put("path", step[1]);
        if (!value.equals("-")) {
            operation.set("value", Contracts.YAML.readTree(value));
        }
        after.files().put(file, JsonPatch.apply(Contracts.YAML.createArrayNode().add(operation), (ObjectNode)
                after.file(file)));

        // when
        var broken = Promises.of(before).brokenBy(Promises.of(after));

        // then
        if (finding.equals("-")) {
            assertEquals(List.of(), broken);
        } else {
            assertTrue(broken.stream().anyMatch(b -> b.contains(finding)), () -> "found was " + broken);
        }
    }

    private static final String PLANT = """
            openapi: 3.1.0
            paths:
              /things:
                get:
                  x-scope: thing:read
                  parameters: []
                  responses:
                    "200": { content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                post:
                  x-scope: thing:write
                  requestBody:
                    content: { application/json: { schema: { $ref: "#/components/schemas/New" } } }
                  responses:
                    "201": { description: made }
            components:
              schemas:
                Thing:
                  type: object
                  required: [id, name]
                  properties: { id: { type: string }, name: { type: string }, parent: { $ref: "#/components/schemas/Thing" } }
                New:
                  type: object
                  required: [name]
                  properties: { name: { type: string }, kind: { enum: [a, b] }, colour: { type: string } }
            """;

    private static String git(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(Contracts.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0 ? output : "";
        } catch (IOException absent) {
            return "";
        }
    }
}

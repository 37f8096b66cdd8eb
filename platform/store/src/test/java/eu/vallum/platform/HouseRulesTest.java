package eu.vallum.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import eu.vallum.platform.testing.HouseRules;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules hold for the kernel, and each of them is broken by a trespasser, which is compiled here so that no application takes it in. */
class HouseRulesTest {
    private static final String ROOT = "eu.vallum.trespass";
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

    /** Rule, and what breaks it and nothing else. */
    private static final Map<String, String> TRESPASSERS = new TreeMap<>(Map.ofEntries(
            Map.entry("features form no cycle", """
                    package eu.vallum.trespass.one;
                    public class One { public eu.vallum.trespass.two.Two other; }
                    package eu.vallum.trespass.two;
                    public class Two { public eu.vallum.trespass.one.One other; }
                    """),
            Map.entry("repositories, listeners and adapters are nobody else's business", """
                    package eu.vallum.trespass.one;
                    public class FactListener {}
                    package eu.vallum.trespass.two;
                    public class KeycloakThing {}
                    package eu.vallum.trespass.three;
                    public class Things implements io.quarkus.hibernate.orm.panache.PanacheRepository<Object> {}
                    """),
            Map.entry("only repositories know Panache and the entity manager", """
                    package eu.vallum.trespass.one;
                    class Asking { jakarta.persistence.EntityManager all; }
                    package eu.vallum.trespass.two;
                    class AskingPanache { io.quarkus.panache.common.Page page; io.quarkus.hibernate.orm.panache.PanacheQuery<?> query; }
                    """),
            Map.entry("no entity leaves its feature", """
                    package eu.vallum.trespass.one;
                    @jakarta.persistence.Entity public class Thing {}
                    package eu.vallum.trespass.two;
                    class Using { eu.vallum.trespass.one.Thing thing; }
                    """),
            Map.entry("no entity in a resource's signature", """
                    package eu.vallum.trespass.one;
                    @jakarta.persistence.Entity class Thing {}
                    package eu.vallum.trespass.one;
                    interface ThingResource { @jakarta.ws.rs.GET java.util.List<? extends Thing> all(); }
                    """),
            Map.entry("events are records", """
                    package eu.vallum.trespass.one;
                    abstract class ThingHappened implements eu.vallum.platform.outbox.DomainEvent {}
                    """),
            Map.entry("ids are records", """
                    package eu.vallum.trespass.one;
                    class ThingId { final java.util.UUID value = null; }
                    """),
            Map.entry("what comes and goes as JSON is a record", """
                    package eu.vallum.trespass.one;
                    class ThingResource { @jakarta.ws.rs.POST public void take(MakeThing body) {} }
                    package eu.vallum.trespass.one;
                    class MakeThing {}
                    """),
            Map.entry("views are records", """
                    package eu.vallum.trespass.one;
                    class ThingView {}
                    """),
            Map.entry("Mutiny only at the door, for its session, in the relay and in the feed", """
                    package eu.vallum.trespass.one;
                    class Telling { io.smallrye.mutiny.Uni<String> later; }
                    """),
            Map.entry("no Mutiny inside a transaction", """
                    package eu.vallum.platform.outbox;
                    class Telling { @jakarta.transaction.Transactional void tell() {
                        Runnable later = () -> io.smallrye.mutiny.Uni.createFrom().item("x").await().indefinitely(); } }
                    """),
            Map.entry("only the relay and the replay of dead letters send to the broker", """
                    package eu.vallum.trespass.one;
                    class Telling { org.eclipse.microprofile.reactive.messaging.Emitter<String> broker; }
                    package eu.vallum.trespass.two;
                    class TellingToo { org.apache.kafka.clients.producer.KafkaProducer<String, String> broker; }
                    package eu.vallum.trespass.three;
                    class Saying { @org.eclipse.microprofile.reactive.messaging.Outgoing("x") String say() { return ""; } }
                    """),
            Map.entry("methods with an HTTP annotation are public, or they answer 404 silently", """
                    package eu.vallum.trespass.one;
                    class ThingResource { @jakarta.ws.rs.GET void all() {} }
                    """),
            Map.entry("transactions belong to use cases, never beside a retry, never inside another", """
                    package eu.vallum.trespass.one;
                    class ThingResource { @jakarta.transaction.Transactional void all() {} }
                    package eu.vallum.trespass.two;
                    class FactListener { @jakarta.transaction.Transactional void all() {} }
                    package eu.vallum.trespass.three;
                    class Trying { @jakarta.transaction.Transactional @org.eclipse.microprofile.faulttolerance.Retry void all() {} }
                    package eu.vallum.trespass.four;
                    class Nesting { @jakarta.transaction.Transactional(jakarta.transaction.Transactional.TxType.REQUIRES_NEW) void all() {} }
                    """),
            Map.entry("no field injection", """
                    package eu.vallum.trespass.one;
                    class Using { @jakarta.inject.Inject Object other; }
                    """),
            Map.entry("an aggregate keeps its fields to itself", """
                    package eu.vallum.trespass.one;
                    @jakarta.persistence.Entity class Thing { public String name; }
                    """),
            Map.entry("time comes from the clock, ids from UuidV7", """
                    package eu.vallum.trespass.one;
                    class Now { Object at = java.time.Instant.now(); }
                    package eu.vallum.trespass.two;
                    class Naming { Object id = java.util.UUID.randomUUID(); }
                    package eu.vallum.trespass.three;
                    class Today { Object at = java.time.LocalDate.now(); }
                    package eu.vallum.trespass.four;
                    class Millis { Object at = System.currentTimeMillis(); }
                    """),
            Map.entry("nothing prints", """
                    package eu.vallum.trespass.one;
                    class Loud { void cry() { System.out.println(); } }
                    package eu.vallum.trespass.two;
                    class Louder { void cry() { System.err.println(); } }
                    """),
            Map.entry("money is decimal", """
                    package eu.vallum.trespass.one;
                    class Budget { double totalCost; }
                    """),
            Map.entry("names say what a class is for", """
                    package eu.vallum.trespass.one;
                    class ThingManager {}
                    """),
            Map.entry("Keycloak is known to its adapter only", """
                    package eu.vallum.trespass.one;
                    class Signing { org.keycloak.Known it; }
                    package org.keycloak;
                    public class Known {}
                    """),
            Map.entry("every package is @NullMarked", """
                    package eu.vallum.trespass.unmarked;
                    class Thing {}
                    """)));

    @TempDir
    Path folder;

    @Test
    void the_house_rules_hold_for_the_kernel() {
        HouseRules.check("eu.vallum.platform", Set.of("ProblemResource.all"));
    }

    @Test
    void each_rule_is_broken_by_its_trespassers_and_no_other_rule_is() throws IOException {
        // given
        var rules = HouseRules.rules(ROOT);
        assertEquals(
                rules.stream().map(ArchRule::getDescription).collect(Collectors.toCollection(TreeSet::new)),
                TRESPASSERS.keySet(),
                "a trespasser for each rule");
        var wanted = new TreeMap<String, List<String>>();
        var broken = new TreeMap<String, List<String>>();
        for (var trespass : TRESPASSERS.entrySet()) {
            // when
            var classes = compiled(split(trespass.getValue()));
            wanted.put(trespass.getKey(), List.of(trespass.getKey()));
            broken.put(
                    trespass.getKey(),
                    rules.stream()
                            .filter(rule -> rule.allowEmptyShould(true)
                                    .evaluate(classes)
                                    .hasViolation())
                            .map(ArchRule::getDescription)
                            .toList());
        }

        // then
        assertEquals(wanted, broken);
    }

    @Test
    void an_operation_that_names_no_sign_in_is_told() throws IOException {
        // given
        var classes = compiled(split("""
                package eu.vallum.trespass.one;
                class OpenResource { @jakarta.ws.rs.GET public void all() {} }
                package eu.vallum.trespass.two;
                @io.quarkus.security.Authenticated class ClosedResource { @jakarta.ws.rs.GET public void all() {} }
                package eu.vallum.trespass.three;
                class MixedResource {
                    @jakarta.ws.rs.GET @eu.vallum.platform.caller.RequiresScope("x") public void read() {}
                    @jakarta.ws.rs.DELETE public void drop() {}
                }
                """));

        // when, then
        assertEquals(Set.of("OpenResource.all", "MixedResource.drop"), HouseRules.open(classes));
    }

    @Test
    void a_setting_that_loses_events_is_found() throws IOException {
        // given
        Files.writeString(folder.resolve("good.properties"), "mp.messaging.incoming.x.commit-strategy=throttled\n");
        var bad = folder.resolve("application.properties");
        Files.writeString(bad, "mp.messaging.incoming.x.throttled.ordered=key\n");

        // when, then
        assertEquals(List.of(bad), HouseRules.losing(folder));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("(?m)^(?=package )"))
                .filter(one -> !one.isBlank())
                .toList();
    }

    /** Compiled into a folder of its own, each package marked unless it is the one that is not. */
    private JavaClasses compiled(List<String> sources) throws IOException {
        var output = Files.createTempDirectory(folder, "classes");
        var files = new ArrayList<JavaFileObject>();
        var packages = new TreeSet<String>();
        for (var source : sources) {
            var home = source.substring("package ".length(), source.indexOf(';'));
            var type = TYPE.matcher(source);
            assertTrue(type.find(), source);
            files.add(new Text(home.replace('.', '/') + '/' + type.group(1) + ".java", source));
            if (!home.endsWith("unmarked") && packages.add(home)) {
                files.add(new Text(
                        home.replace('.', '/') + "/package-info.java",
                        "@org.jspecify.annotations.NullMarked package " + home + ";"));
            }
        }
        var said = new StringWriter();
        var done = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        said,
                        null,
                        null,
                        List.of(
                                "-proc:none",
                                "-d",
                                output.toString(),
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                        null,
                        files)
                .call();
        assertTrue(done, said.toString());
        return new ClassFileImporter().importPath(output);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

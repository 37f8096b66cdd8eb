package eu.vallum.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that hold the house, over one module's compiled classes and its configuration. Each rule's text is the sentence a newcomer
 * reads when it breaks; each is broken by a trespasser in platform-store's test.
 */
public final class HouseRules {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String EVENT = "eu.vallum.platform.outbox.DomainEvent";
    private static final String SCOPED = "eu.vallum.platform.caller.RequiresScope";
    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String SIGNED_IN = "io.quarkus.security.Authenticated";
    private static final List<String> HTTP = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> ENDINGS =
            Set.of("Dto", "Impl", "Manager", "Helper", "Util", "Utils", "Service", "Base", "Abstract", "Data");
    private static final List<String> WIRE = List.of("Head", "Details", "View");

    private HouseRules() {}

    /**
     * Checks all rules.
     *
     * @param root package of the module, for example {@code eu.vallum.incident}
     * @param open operations anyone may call, as {@code GET /projects}-like words {@code Class.method}; every other HTTP method must say
     *     which scope or sign-in it needs
     */
    public static void check(String root, Set<String> open) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(
                        location -> !location.contains("quarkus-generated") && !location.contains("/test-classes/"))
                .withImportOption(location -> !location.contains("/eu/vallum/platform/testing/"))
                .importPackages(root);
        if (classes.size() < 4) {
            throw new AssertionError("only " + classes.size() + " classes read below " + root);
        }
        var broken = rules(root).stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n\n", broken));
        }
        var found = open(classes);
        if (!found.equals(new TreeSet<>(open))) {
            throw new AssertionError("operations open to anyone are " + found + ", the test expects " + open);
        }
        var lossy = losing(Path.of("src"));
        if (!lossy.isEmpty()) {
            throw new AssertionError("throttled.ordered loses events: " + lossy);
        }
    }

    /** Configuration files below a folder that ask for an order in which events were lost (docs/adr/0008). */
    public static List<Path> losing(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(properties|ya?ml)"))
                    .filter(file -> read(file).contains("throttled.ordered"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations that name neither a scope nor a sign-in, as {@code Class.method}. */
    public static Set<String> open(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(http())
                .filter(method -> !method.isAnnotatedWith(SCOPED)
                        && !method.isAnnotatedWith(SIGNED_IN)
                        && !method.getOwner().isAnnotatedWith(SIGNED_IN))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules over classes, each by the sentence that it says when it breaks. */
    public static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles().as("features form no cycle"),
                classes()
                        .that(repository().or(simpleNameEndingWith("Listener")).or(simpleNameStartingWith("Keycloak")))
                        .and()
                        .areNotInterfaces()
                        .should()
                        .notBePublic()
                        .allowEmptyShould(true)
                        .as("repositories, listeners and adapters are nobody else's business"),
                noClasses()
                        .that(DescribedPredicate.not(repository()))
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache.."))
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                        .allowEmptyShould(true)
                        .as("only repositories know Panache and the entity manager"),
                classes()
                        .that(entity())
                        .should(stayInTheirFeature(root))
                        .allowEmptyShould(true)
                        .as("no entity leaves its feature"),
                noMethods()
                        .that(http())
                        .should(showAnEntity())
                        .allowEmptyShould(true)
                        .as("no entity in a resource's signature"),
                classes()
                        .that()
                        .areAssignableTo(EVENT)
                        .and()
                        .areNotInterfaces()
                        .should()
                        .beRecords()
                        .allowEmptyShould(true)
                        .as("events are records"),
                classes()
                        .that(simpleNameEndingWith("Id"))
                        .and(haveState())
                        .should()
                        .beRecords()
                        .allowEmptyShould(true)
                        .as("ids are records"),
                methods()
                        .that(http())
                        .should(takeAndGiveRecords())
                        .allowEmptyShould(true)
                        .as("what comes and goes as JSON is a record"),
                classes()
                        .that(namedLikeAView())
                        .and()
                        .areNotInterfaces()
                        .should()
                        .beRecords()
                        .allowEmptyShould(true)
                        .as("views are records"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "eu.vallum.gateway.door..",
                                "eu.vallum.gateway.session",
                                "eu.vallum.platform.outbox",
                                "eu.vallum.platform.feed")
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.smallrye.mutiny.."))
                        .allowEmptyShould(true)
                        .as("Mutiny only at the door, for its session, in the relay and in the feed"),
                noMethods()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .or()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should(callMutiny())
                        .allowEmptyShould(true)
                        .as("no Mutiny inside a transaction"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("eu.vallum.platform.outbox", "eu.vallum.platform.deadletter")
                        .should()
                        .dependOnClassesThat(emitter())
                        .allowEmptyShould(true)
                        .as("only the relay and the replay of dead letters send to the broker"),
                methods()
                        .that(http())
                        .should()
                        .bePublic()
                        .allowEmptyShould(true)
                        .as("methods with an HTTP annotation are public, or they answer 404 silently"),
                noMethods()
                        .that()
                        .areAnnotatedWith(TRANSACTIONAL)
                        .should()
                        .beDeclaredInClassesThat(
                                simpleNameEndingWith("Resource").or(simpleNameEndingWith("Listener")))
                        .orShould()
                        .beAnnotatedWith("org.eclipse.microprofile.faulttolerance.Retry")
                        .orShould(beginAnother())
                        .allowEmptyShould(true)
                        .as("transactions belong to use cases, never beside a retry, never inside another"),
                noFields()
                        .should()
                        .beAnnotatedWith("jakarta.inject.Inject")
                        .allowEmptyShould(true)
                        .as("no field injection"),
                fields().that()
                        .areDeclaredInClassesThat(entity())
                        .should()
                        .notBePublic()
                        .allowEmptyShould(true)
                        .as("an aggregate keeps its fields to itself"),
                noClasses()
                        .should()
                        .callMethod("java.time.Instant", "now")
                        .orShould()
                        .callMethod("java.util.UUID", "randomUUID")
                        .orShould()
                        .callMethod("java.time.LocalDate", "now")
                        .orShould()
                        .callMethod("java.time.LocalDateTime", "now")
                        .orShould()
                        .callMethod("java.time.ZonedDateTime", "now")
                        .orShould()
                        .callMethod("java.lang.System", "currentTimeMillis")
                        .as("time comes from the clock, ids from UuidV7"),
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .as("nothing prints"),
                noFields()
                        .that()
                        .haveNameMatching("(?i).*(amount|cost|contribution|price|budget).*")
                        .should()
                        .haveRawType(double.class)
                        .orShould()
                        .haveRawType(float.class)
                        .orShould()
                        .haveRawType(Double.class)
                        .allowEmptyShould(true)
                        .as("money is decimal"),
                noClasses()
                        .that()
                        .areTopLevelClasses()
                        .should(endWithWeakWord())
                        .as("names say what a class is for"),
                noClasses()
                        .that()
                        .haveSimpleNameNotStartingWith("Keycloak")
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.keycloak.."))
                        .allowEmptyShould(true)
                        .as("Keycloak is known to its adapter only"),
                classes().should(lieInANullMarkedPackage()).as("every package is @NullMarked"));
    }

    private static DescribedPredicate<JavaClass> repository() {
        return DescribedPredicate.describe(
                "are repositories",
                type -> type.getAllRawInterfaces().stream()
                        .anyMatch(i -> i.getName().startsWith("io.quarkus.hibernate.orm.panache.PanacheRepository")));
    }

    private static DescribedPredicate<JavaClass> entity() {
        return DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith(ENTITY));
    }

    private static DescribedPredicate<JavaMethod> http() {
        return DescribedPredicate.describe(
                "answer HTTP",
                method -> !method.getOwner().isAnnotatedWith(CLIENT)
                        && HTTP.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
    }

    private static DescribedPredicate<JavaClass> haveState() {
        return DescribedPredicate.describe(
                "have state",
                type -> type.getFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)));
    }

    private static DescribedPredicate<JavaClass> namedLikeAView() {
        return DescribedPredicate.describe(
                "are named like a view",
                type -> WIRE.stream()
                        .anyMatch(ending -> type.getSimpleName().endsWith(ending)
                                && !type.getSimpleName().equals(ending)));
    }

    private static DescribedPredicate<JavaClass> emitter() {
        return DescribedPredicate.describe(
                "send to the broker",
                type -> type.isAssignableTo("org.eclipse.microprofile.reactive.messaging.Emitter")
                        || type.isAssignableTo("io.smallrye.reactive.messaging.MutinyEmitter")
                        || type.isAssignableTo("org.eclipse.microprofile.reactive.messaging.Outgoing")
                        || type.isAssignableTo("org.apache.kafka.clients.producer.Producer"));
    }

    private static ArchCondition<JavaClass> stayInTheirFeature(String root) {
        return new ArchCondition<>("be used in their feature only") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                var home = feature(root, entity);
                entity.getDirectDependenciesToSelf().stream()
                        .filter(use -> !feature(root, use.getOriginClass()).equals(home))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(entity, use.getDescription())));
            }
        };
    }

    private static String feature(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private static ArchCondition<JavaMethod> showAnEntity() {
        return ArchCondition.from(DescribedPredicate.describe(
                "show an entity",
                method -> Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .anyMatch(entity())));
    }

    /** Bodies and answers that the signature tells; parameters of path, query, header and form are told by their annotation. */
    private static ArchCondition<JavaMethod> takeAndGiveRecords() {
        return ArchCondition.from(DescribedPredicate.describe(
                "take and give records",
                method -> Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameters().stream()
                                        .filter(parameter -> parameter.getAnnotations().stream()
                                                .noneMatch(one -> one.getRawType()
                                                                .getPackageName()
                                                                .startsWith("jakarta.ws.rs")
                                                        || one.getRawType()
                                                                .getPackageName()
                                                                .startsWith("org.jboss.resteasy")))
                                        .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream()))
                        .filter(type -> type.getPackageName().startsWith("eu.vallum"))
                        .allMatch(type ->
                                entity().test(type) || type.isRecord() || type.isEnum() || type.isInterface())));
    }

    private static ArchCondition<JavaMethod> callMutiny() {
        return ArchCondition.from(DescribedPredicate.describe(
                "call Mutiny",
                method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny"))));
    }

    private static ArchCondition<JavaMethod> beginAnother() {
        return ArchCondition.from(DescribedPredicate.describe(
                "begin another transaction",
                method -> method.getAnnotations().stream()
                        .filter(one -> one.getRawType().getName().equals(TRANSACTIONAL))
                        .anyMatch(one ->
                                String.valueOf(one.get("value").orElse("")).contains("REQUIRES_NEW"))));
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return ArchCondition.from(DescribedPredicate.describe(
                "lie in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")));
    }

    private static ArchCondition<JavaClass> endWithWeakWord() {
        return ArchCondition.from(DescribedPredicate.describe(
                "end with a word that says nothing",
                type -> ENDINGS.stream().anyMatch(ending -> type.getSimpleName().endsWith(ending))));
    }
}

package eu.vallum.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
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
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that hold the house, over one module's compiled classes. Each rule's text is the sentence a newcomer reads when it breaks.
 */
public final class HouseRules {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String SCOPED = "eu.vallum.platform.caller.RequiresScope";
    private static final List<String> HTTP = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> ENDINGS =
            Set.of("Dto", "Impl", "Manager", "Helper", "Util", "Utils", "Service", "Abstract", "Data");

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
                .importPackages(root);
        if (classes.size() < 4) {
            throw new AssertionError("only " + classes.size() + " classes read below " + root);
        }
        rules(root).forEach(rule -> rule.check(classes));
        openOperations(classes, open);
        nullMarked(classes);
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles().as("features form no cycle"),
                classes()
                        .that(repository().or(simpleNameEndingWith("Listener")))
                        .and()
                        .areNotInterfaces()
                        .should()
                        .notBePublic()
                        .allowEmptyShould(true)
                        .as("repositories and listeners are nobody else's business"),
                noClasses()
                        .that(DescribedPredicate.not(repository()))
                        .should()
                        .dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache.."))
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                        .allowEmptyShould(true)
                        .as("only repositories query"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(simpleNameEndingWith("Resource"))
                        .should()
                        .haveRawReturnType(entity())
                        .allowEmptyShould(true)
                        .as("no entity in a resource's signature"),
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
                        .allowEmptyShould(true)
                        .as("transactions belong to use cases, never beside a retry"),
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
                        .as("Keycloak is known to its adapter only"));
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
                method -> HTTP.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
    }

    private static ArchCondition<JavaClass> endWithWeakWord() {
        return ArchCondition.from(DescribedPredicate.describe(
                "end with a word that says nothing",
                type -> ENDINGS.stream().anyMatch(ending -> type.getSimpleName().endsWith(ending))));
    }

    private static void openOperations(JavaClasses classes, Set<String> open) {
        var found = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(http())
                .filter(method ->
                        !method.isAnnotatedWith(SCOPED) && !method.isAnnotatedWith("io.quarkus.security.Authenticated"))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(new TreeSet<>(open))) {
            throw new AssertionError("operations open to anyone are " + found + ", the test expects " + open);
        }
    }

    private static void nullMarked(JavaClasses classes) {
        var missing = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(folder -> !folder.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(folder -> folder.getName())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("packages without @NullMarked: " + missing);
        }
    }
}

package eu.vallum.gateway.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.vallum.gateway.portal.layout.Routes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of pages is whole: whoever walks through it has seen everything. */
class RoutesTest {
    @Test
    void every_page_is_in_the_table_and_every_entry_is_a_page() {
        // given
        var listed =
                Routes.all().stream().map(route -> plain(route.path())).collect(Collectors.toCollection(TreeSet::new));
        // when
        var coded = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("eu.vallum.gateway.portal")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(RoutesTest::page)
                        .map(RoutesTest::path)
                        .collect(Collectors.toCollection(TreeSet::new));
        // then
        assertEquals(coded, listed);
    }

    /** Whatever answers a GET and does not say that it is something else. */
    private static boolean page(Method method) {
        var produced = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : method.getDeclaringClass().getAnnotation(Produces.class);
        return method.isAnnotationPresent(GET.class)
                && (produced == null || Stream.of(produced.value()).anyMatch(type -> type.startsWith("text/html")));
    }

    private static String path(Method method) {
        var own = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        var whole = method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + own;
        return plain(("/" + whole).replaceAll("/+", "/"));
    }

    private static String plain(String path) {
        var named = path.replaceAll("\\{\\w+(?::(?:[^{}]|\\{[^{}]*})*)?}", "{}").replaceAll("\\?.*", "");
        return named.length() > 1 && named.endsWith("/") ? named.substring(0, named.length() - 1) : named;
    }
}

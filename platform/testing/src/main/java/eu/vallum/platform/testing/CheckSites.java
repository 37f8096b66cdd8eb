package eu.vallum.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places in a service's code at which a check is asked, read from its bytecode, so that a test can switch the check off at one of them
 * and see whether it is missed there. A lambda belongs to the method that it stands in. What helpers ask, which many use cases go through,
 * counts for each place that calls them.
 */
public final class CheckSites {
    /** Where the service's classes lie when its tests run. */
    private static final Path CLASSES = Path.of("target/classes");

    private static final String OURS = CheckSites.class.getPackageName() + ".";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
    private static final StackWalker STACK = StackWalker.getInstance();

    /**
     * One place.
     *
     * @param place class without the service's package, method, and which of several it is
     * @param check name of the check
     */
    public record Site(String place, String check) implements Comparable<Site> {
        @Override
        public int compareTo(Site other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return place + " " + check;
        }
    }

    private record Call(String type, String method, int line, String owner, String name, boolean reference) {
        String at() {
            return type + ":" + line;
        }

        String in() {
            return type + "." + method;
        }

        String target() {
            return owner + "." + name;
        }
    }

    /** A check that a piece of code asks, itself or through a helper. */
    private record Asked(Call call, String check) {}

    private final String house;
    private final String asked;
    private final String standIn;
    private final Set<String> checks;
    private final String helpers;
    private final Map<String, Site> direct = new HashMap<>();
    private final Map<String, Site> through = new HashMap<>();
    private final Map<String, Site> referred = new HashMap<>();

    private CheckSites(String house, Class<?> asked, Class<?> standIn, Collection<String> checks, String helpers) {
        this.house = house;
        this.asked = asked.getName();
        this.standIn = standIn.getName();
        this.checks = Set.copyOf(checks);
        this.helpers = helpers;
    }

    /**
     * @param house package of the service
     * @param asked class whose methods are the checks
     * @param standIn the test's subclass of it, which can switch them off
     * @param checks their names
     * @param helpers what the names of classes begin with whose own asking counts for their callers
     */
    public static CheckSites of(
            String house, Class<?> asked, Class<?> standIn, Collection<String> checks, String helpers) {
        var sites = new CheckSites(house, asked, standIn, checks, helpers);
        sites.find(calls());
        if (sites.all().isEmpty()) {
            throw new AssertionError("nobody asks any of " + checks + " below " + CLASSES.toAbsolutePath());
        }
        return sites;
    }

    /** Every place. */
    public Set<Site> all() {
        var all = new TreeSet<Site>();
        Stream.of(direct, through, referred).map(Map::values).forEach(all::addAll);
        return all;
    }

    /** The place that asks the check on this thread now; one that {@link #all} lacks if nobody knows it. */
    public Site here(String check) {
        return STACK.walk(frames -> {
            @Nullable String first = null;
            for (var frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                var type = frame.getClassName();
                var at = type + ":" + frame.getLineNumber() + " " + check;
                if (first == null) {
                    if (type.startsWith(OURS) || type.equals(standIn)) {
                        continue;
                    }
                    first = type + "." + frame.getMethodName();
                    if (direct.get(at) instanceof Site found) {
                        return found;
                    }
                }
                var in = type + "." + method(frame.getMethodName()) + " " + check;
                if (referred.get(in) instanceof Site found) {
                    return found;
                }
                if (through.get(at) instanceof Site found) {
                    return found;
                }
            }
            return new Site("unknown " + first, check);
        });
    }

    private void find(List<Call> calls) {
        var inside = new HashMap<String, Set<String>>();
        boolean more = true;
        while (more) {
            more = false;
            for (var call : calls) {
                if (call.type().startsWith(helpers) && !call.type().equals(asked)) {
                    more |= inside.computeIfAbsent(call.in(), name -> new TreeSet<>())
                            .addAll(asks(call, inside));
                }
            }
        }
        var named = new TreeMap<String, List<Asked>>();
        for (var call : calls) {
            if (!call.type().startsWith(helpers) || call.type().equals(asked)) {
                for (var check : asks(call, inside)) {
                    named.computeIfAbsent(call.in() + " " + check, name -> new ArrayList<>())
                            .add(new Asked(call, check));
                }
            }
        }
        named.values().forEach(this::number);
    }

    private Set<String> asks(Call call, Map<String, Set<String>> inside) {
        if (call.owner().equals(asked)) {
            return checks.contains(call.name()) ? Set.of(call.name()) : Set.of();
        }
        return inside.getOrDefault(call.target(), Set.of());
    }

    /** Places of one method that ask the same check, in the order of their lines. */
    private void number(List<Asked> all) {
        var lines =
                all.stream().map(one -> one.call().line()).distinct().sorted().toList();
        for (var one : all) {
            var call = one.call();
            int nth = lines.indexOf(call.line()) + 1;
            var place = call.in().substring(house.length() + 1) + (nth > 1 ? " " + nth : "");
            var site = new Site(place, one.check());
            if (call.reference()) {
                var before = referred.put(call.in() + " " + one.check(), site);
                if (before != null && !before.equals(site)) {
                    throw new AssertionError(call.in() + " refers to " + one.check()
                            + " more than once: split the method, so that each can be told");
                }
            } else {
                (call.owner().equals(asked) ? direct : through).put(call.at() + " " + one.check(), site);
            }
        }
    }

    private static List<Call> calls() {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted(Comparator.comparing(Path::toString))
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Call> read(Path file) {
        var calls = new ArrayList<Call>();
        try {
            var model = ClassFile.of().parse(file);
            var type = model.thisClass().asInternalName().replace('/', '.');
            for (var method : model.methods()) {
                var name = method(method.methodName().stringValue());
                method.code().ifPresent(code -> read(type, name, code, calls));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }

    private static void read(String type, String method, CodeModel code, List<Call> calls) {
        int line = 0;
        for (var element : code) {
            switch (element) {
                case LineNumber at -> line = at.line();
                case InvokeInstruction call ->
                    calls.add(new Call(
                            type,
                            method,
                            line,
                            call.owner().asInternalName().replace('/', '.'),
                            call.name().stringValue(),
                            false));
                case InvokeDynamicInstruction made -> {
                    for (var argument : made.bootstrapArgs()) {
                        if (argument instanceof DirectMethodHandleDesc handle) {
                            var owner = handle.owner().descriptorString();
                            calls.add(new Call(
                                    type,
                                    method,
                                    line,
                                    owner.substring(1, owner.length() - 1).replace('/', '.'),
                                    handle.methodName(),
                                    true));
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private static String method(String name) {
        var lambda = LAMBDA.matcher(name);
        if (!lambda.matches()) {
            return name;
        }
        return switch (lambda.group(1)) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> lambda.group(1);
        };
    }
}

package eu.vallum.gateway.portal.desk;

import eu.vallum.gateway.portal.desk.PeopleClient.Member;
import eu.vallum.gateway.portal.layout.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a roster: a row a person, a shift, a swap, an absence. Rows that are left blank are not there. */
final class RosterForm {
    private static final int MOST = 100;

    private RosterForm() {}

    static Form of(Roster roster, List<Member> members) {
        var plan = roster.plan();
        var form = Form.empty()
                .put("version", Integer.toString(roster.version()))
                .put("waitMinutes", Integer.toString(plan.waitMinutes()))
                .put("warnHours", Integer.toString(plan.warnHours()));
        for (int i = 0; i < members.size(); i++) {
            person(form, i, members.get(i), plan);
        }
        for (int i = 0; i < plan.week().size(); i++) {
            var shift = plan.week().get(i);
            cell(form, "week", i, "day", Integer.toString(shift.day()));
            cell(form, "week", i, "from", shift.from());
            cell(form, "week", i, "until", shift.until());
            on(form, "week", i, shift.on());
        }
        for (int i = 0; i < plan.swaps().size(); i++) {
            var swap = plan.swaps().get(i);
            cell(form, "swaps", i, "from", swap.from().toString());
            cell(form, "swaps", i, "until", swap.until().toString());
            on(form, "swaps", i, swap.on());
        }
        for (int i = 0; i < plan.absences().size(); i++) {
            var away = plan.absences().get(i);
            cell(form, "absences", i, "subject", away.subject());
            cell(form, "absences", i, "from", away.from().toString());
            cell(form, "absences", i, "until", away.until().toString());
            cell(form, "absences", i, "deputy", away.deputy());
        }
        return form;
    }

    private static void person(Form form, int i, Member member, Roster.Plan plan) {
        var known = plan.people().stream()
                .filter(one -> one.subject().equals(member.subject()))
                .findFirst();
        cell(form, "people", i, "subject", member.subject());
        cell(form, "people", i, "on", known.isPresent() ? "yes" : null);
        cell(form, "people", i, "mailbox", known.map(Roster.Person::mailbox).orElse(member.email()));
        cell(form, "people", i, "language", known.map(Roster.Person::language).orElse("en"));
        cell(form, "people", i, "reserve", known.filter(Roster.Person::reserve).isPresent() ? "yes" : null);
    }

    private static void on(Form form, String list, int row, List<String> subjects) {
        for (int place = 0; place < subjects.size(); place++) {
            cell(form, list, row, "on" + place, subjects.get(place));
        }
    }

    private static void cell(Form form, String list, int row, String key, @Nullable String value) {
        form.put(form.cellName(list, row, key), value);
    }

    /** The plan as typed; what can't be read is noted in the form. */
    static Roster.Plan read(Form form, List<Member> members) {
        return new Roster.Plan(
                people(form, members),
                rows(
                        form,
                        "week",
                        "day",
                        row -> new Roster.Shift(
                                number(form, form.cellName("week", row, "day"), 1, 7),
                                form.cell("week", row, "from"),
                                form.cell("week", row, "until"),
                                on(form, "week", row))),
                rows(form, "swaps", "from", row -> swap(form, row)),
                rows(form, "absences", "subject", row -> away(form, row)),
                number(form, "waitMinutes", 1, 240),
                number(form, "warnHours", 1, 72));
    }

    private static List<Roster.Person> people(Form form, List<Member> members) {
        return rows(
                form,
                "people",
                "on",
                row -> members.stream()
                        .filter(one -> one.subject().equals(form.cell("people", row, "subject")))
                        .findFirst()
                        .map(member -> new Roster.Person(
                                member.subject(),
                                member.name(),
                                form.cell("people", row, "mailbox"),
                                form.cell("people", row, "language"),
                                form.cell("people", row, "reserve").equals("yes")))
                        .orElse(null));
    }

    private static Roster.@Nullable Swap swap(Form form, int row) {
        try {
            return new Roster.Swap(
                    LocalDateTime.parse(form.cell("swaps", row, "from")),
                    LocalDateTime.parse(form.cell("swaps", row, "until")),
                    on(form, "swaps", row));
        } catch (DateTimeParseException e) {
            form.refuse("swaps", "notATime");
            return null;
        }
    }

    private static Roster.@Nullable Absence away(Form form, int row) {
        try {
            var deputy = form.cell("absences", row, "deputy");
            return new Roster.Absence(
                    form.cell("absences", row, "subject"),
                    LocalDate.parse(form.cell("absences", row, "from")),
                    LocalDate.parse(form.cell("absences", row, "until")),
                    deputy.isEmpty() ? null : deputy);
        } catch (DateTimeParseException e) {
            form.refuse("absences", "notADay");
            return null;
        }
    }

    private static List<String> on(Form form, String list, int row) {
        return Stream.of("on0", "on1", "on2")
                .map(key -> form.cell(list, row, key))
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();
    }

    /** Rows whose first field is filled in. */
    private static <T> List<T> rows(Form form, String list, String first, Function<Integer, @Nullable T> read) {
        var found = new ArrayList<T>();
        IntStream.range(0, MOST)
                .filter(row -> !form.cell(list, row, first).isEmpty())
                .mapToObj(read::apply)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    private static int number(Form form, String field, int least, int most) {
        var text = form.value(field);
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        form.refuse(field, "number");
        return least;
    }

    /** How many rows to show of a list: those there are and a few to fill in. */
    static List<Integer> shown(Form form, String list, String first, int further) {
        int last = IntStream.range(0, MOST)
                .filter(row -> !form.cell(list, row, first).isEmpty())
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, Math.min(MOST - 1, last + further))
                .boxed()
                .toList();
    }
}

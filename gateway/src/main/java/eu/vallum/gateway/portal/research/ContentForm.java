package eu.vallum.gateway.portal.research;

import eu.vallum.gateway.portal.layout.Form;
import eu.vallum.gateway.portal.research.Draft.Content;
import eu.vallum.gateway.portal.research.Draft.Member;
import eu.vallum.gateway.portal.research.Draft.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Between a draft and the fields of its pages: {@code title}, {@code participants.0.name}, {@code people.1.orcid}. A page holds the fields
 * of its step only; what the others say stays as it is.
 */
final class ContentForm {
    static final Content NOTHING =
            new Content(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final int MOST = 200;

    private ContentForm() {}

    /** Fills the fields of all steps. */
    static Form fill(Content content) {
        var form = Form.empty()
                .put("acronym", content.acronym())
                .put("title", content.title())
                .put("abstract", content.summary())
                .put("startDate", content.startDate())
                .put("endDate", content.endDate())
                .put("visibility", Objects.requireNonNullElse(content.visibility(), "public"))
                .put("programme", content.programme())
                .put("grantNumber", content.grantNumber())
                .put("totalCost", content.totalCost())
                .put("ecContribution", content.ecContribution())
                .putAll("domains", all(content.domains()))
                .putAll("sectors", all(content.sectors()))
                .putAll("technologies", all(content.technologies()));
        var participants = all(content.participants());
        for (int i = 0; i < participants.size(); i++) {
            put(form, "participants." + i, participants.get(i));
        }
        var people = all(content.people());
        for (int i = 0; i < people.size(); i++) {
            put(form, "people." + i, people.get(i));
        }
        return form;
    }

    /** What the page of one step says, over what was there. */
    static Content read(String step, Form form, Content old) {
        return switch (step) {
            case "about" ->
                new Content(
                        text(form, "acronym"),
                        text(form, "title"),
                        text(form, "abstract"),
                        text(form, "startDate"),
                        text(form, "endDate"),
                        text(form, "visibility"),
                        old.programme(),
                        old.grantNumber(),
                        old.totalCost(),
                        old.ecContribution(),
                        old.participants(),
                        old.people(),
                        old.domains(),
                        old.sectors(),
                        old.technologies());
            case "consortium" -> with(old, rows(i -> participant(form, i)), old.people());
            case "people" -> with(old, old.participants(), rows(i -> member(form, i)));
            case "subjects" ->
                new Content(
                        old.acronym(),
                        old.title(),
                        old.summary(),
                        old.startDate(),
                        old.endDate(),
                        old.visibility(),
                        old.programme(),
                        old.grantNumber(),
                        old.totalCost(),
                        old.ecContribution(),
                        old.participants(),
                        old.people(),
                        form.all("domains"),
                        form.all("sectors"),
                        form.all("technologies"));
            case "funding" ->
                new Content(
                        old.acronym(),
                        old.title(),
                        old.summary(),
                        old.startDate(),
                        old.endDate(),
                        old.visibility(),
                        text(form, "programme"),
                        text(form, "grantNumber"),
                        text(form, "totalCost"),
                        text(form, "ecContribution"),
                        old.participants(),
                        old.people(),
                        old.domains(),
                        old.sectors(),
                        old.technologies());
            default -> old;
        };
    }

    /** The draft with what the registry knows, where nothing was typed yet. */
    static Content prefilled(Content own, Content known) {
        return new Content(
                or(own.acronym(), known.acronym()),
                or(own.title(), known.title()),
                or(own.summary(), known.summary()),
                or(own.startDate(), known.startDate()),
                or(own.endDate(), known.endDate()),
                own.visibility(),
                or(own.programme(), known.programme()),
                or(own.grantNumber(), known.grantNumber()),
                or(own.totalCost(), known.totalCost()),
                or(own.ecContribution(), known.ecContribution()),
                all(own.participants()).isEmpty() ? known.participants() : own.participants(),
                all(own.people()).isEmpty() ? known.people() : own.people(),
                all(own.domains()).isEmpty() ? known.domains() : own.domains(),
                all(own.sectors()).isEmpty() ? known.sectors() : own.sectors(),
                all(own.technologies()).isEmpty() ? known.technologies() : own.technologies());
    }

    static Content with(Content old, @Nullable List<Participant> participants, @Nullable List<Member> people) {
        return new Content(
                old.acronym(),
                old.title(),
                old.summary(),
                old.startDate(),
                old.endDate(),
                old.visibility(),
                old.programme(),
                old.grantNumber(),
                old.totalCost(),
                old.ecContribution(),
                participants,
                people,
                old.domains(),
                old.sectors(),
                old.technologies());
    }

    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static void put(Form form, String row, Participant one) {
        form.put(row + ".role", one.role())
                .put(row + ".name", one.name())
                .put(row + ".country", one.country())
                .put(row + ".ror", one.ror())
                .put(row + ".pic", one.pic())
                .put(row + ".ecContribution", one.ecContribution());
    }

    private static void put(Form form, String row, Member one) {
        form.put(row + ".name", one.name()).put(row + ".orcid", one.orcid()).put(row + ".role", one.role());
    }

    private static <T> List<T> rows(IntFunction<@Nullable T> read) {
        var rows = new ArrayList<T>();
        for (int i = 0; i < MOST; i++) {
            var row = read.apply(i);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Null for a row that was left empty; its role alone says nothing. */
    private static @Nullable Participant participant(Form form, int i) {
        var row = "participants." + i;
        var one = new Participant(
                text(form, row + ".role"),
                text(form, row + ".name"),
                text(form, row + ".country"),
                text(form, row + ".ror"),
                text(form, row + ".pic"),
                text(form, row + ".ecContribution"));
        return one.name() == null && one.ror() == null && one.pic() == null && one.country() == null ? null : one;
    }

    private static @Nullable Member member(Form form, int i) {
        var row = "people." + i;
        var one = new Member(text(form, row + ".name"), text(form, row + ".orcid"), text(form, row + ".role"));
        return one.name() == null && one.orcid() == null ? null : one;
    }

    private static @Nullable String text(Form form, String field) {
        var value = form.value(field);
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String or(@Nullable String own, @Nullable String known) {
        return own == null || own.isBlank() ? known : own;
    }
}

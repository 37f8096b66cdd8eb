package eu.vallum.research.draft;

import eu.vallum.platform.problem.FieldProblem;
import eu.vallum.research.identifier.Country;
import eu.vallum.research.identifier.Doi;
import eu.vallum.research.identifier.GrantNumber;
import eu.vallum.research.identifier.Orcid;
import eu.vallum.research.identifier.Pic;
import eu.vallum.research.identifier.RorId;
import eu.vallum.research.project.Participant;
import eu.vallum.research.project.Person;
import eu.vallum.research.project.RegisterProject;
import eu.vallum.research.project.Visibility;
import eu.vallum.research.vocabulary.Taxonomy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a draft once: what is wrong with it, by step, and, when nothing is, the project it describes. */
final class DraftJudgement {
    private static final Set<String> PARTNER_ROLES = Set.of("coordinator", "participant");
    private static final Set<String> PERSON_ROLES = Set.of("principal-investigator", "contact", "member");

    private final Map<Step, List<FieldProblem>> problems = new EnumMap<>(Step.class);
    private final @Nullable RegisterProject project;

    private DraftJudgement(UUID id, DraftContent typed) {
        var about = fields(Step.ABOUT);
        var acronym = about.required("/acronym", typed.acronym(), "Give the project an acronym.");
        var title = about.required("/title", typed.title(), "Give the project a title.");
        var summary = about.required("/abstract", typed.summary(), "Say in a few sentences what the project is about.");
        var start = about.day("/startDate", typed.startDate());
        var end = about.day("/endDate", typed.endDate());
        if (start != null && end != null && end.isBefore(start)) {
            about.wrong("/endDate", "before-start", "The end lies before the start.");
        }
        var visibility = about.oneOf("/visibility", typed.visibility(), Set.of("public", "organisation"), "public");
        var participants = participants(typed.participants());
        var people = people(typed.people());
        var subjects = fields(Step.SUBJECTS);
        var domains = terms(subjects, "/domains", typed.domains(), Taxonomy::isDomain);
        if (domains.isEmpty()) {
            subjects.wrong("/domains", "missing", "Choose at least one domain.");
        }
        var sectors = terms(subjects, "/sectors", typed.sectors(), Taxonomy::isSector);
        var technologies = terms(subjects, "/technologies", typed.technologies(), Taxonomy::isTechnology);
        var funding = fields(Step.FUNDING);
        var grant = funding.parsed(
                "/grantNumber", typed.grantNumber(), "not-a-grant", "This is no grant number.", GrantNumber::parse);
        var cost = funding.amount("/totalCost", typed.totalCost());
        var contribution = funding.amount("/ecContribution", typed.ecContribution());
        var programme = funding.text("/programme", typed.programme());
        boolean sound = problems.values().stream().allMatch(List::isEmpty);
        project = !sound
                ? null
                : new RegisterProject(
                        id,
                        Visibility.valueOf(visibility.toUpperCase(Locale.ROOT)),
                        acronym,
                        title,
                        summary,
                        Objects.requireNonNull(start),
                        Objects.requireNonNull(end),
                        programme,
                        grant == null ? null : grant.value(),
                        grant == null ? null : grant.doi().map(Doi::value).orElse(null),
                        cost,
                        contribution,
                        participants,
                        people,
                        domains,
                        sectors,
                        technologies);
    }

    static DraftJudgement of(UUID id, DraftContent typed) {
        return new DraftJudgement(id, typed);
    }

    List<FieldProblem> problems(Step step) {
        return problems.getOrDefault(step, List.of());
    }

    List<FieldProblem> problems() {
        return problems.values().stream().flatMap(List::stream).toList();
    }

    /** The project, or null while something is missing or wrong. */
    @Nullable RegisterProject project() {
        return project;
    }

    private Fields fields(Step step) {
        return new Fields(problems.computeIfAbsent(step, s -> new ArrayList<>()));
    }

    private List<Participant> participants(@Nullable List<DraftContent.Partner> typed) {
        var fields = fields(Step.CONSORTIUM);
        var read = new ArrayList<Participant>();
        var known = new HashSet<String>();
        int coordinators = 0;
        for (int i = 0; i < given(typed).size(); i++) {
            var partner = given(typed).get(i);
            var at = "/participants/" + i;
            var role = fields.oneOf(at + "/role", partner.role(), PARTNER_ROLES, "participant");
            var name = fields.required(at + "/name", partner.name(), "Name the organisation.");
            var country = fields.parsed(
                    at + "/country",
                    partner.country(),
                    "not-a-country",
                    "There is no such country code.",
                    Country::parse);
            var ror = fields.parsed(
                    at + "/ror",
                    partner.ror(),
                    "not-a-ror",
                    "This is no ROR id; its check digits do not fit.",
                    RorId::parse);
            var pic = fields.parsed(at + "/pic", partner.pic(), "not-a-pic", "A PIC has nine digits.", Pic::parse);
            var contribution = fields.amount(at + "/ecContribution", partner.ecContribution());
            coordinators += role.equals("coordinator") ? 1 : 0;
            if (role.equals("coordinator") && Fields.blank(partner.country())) {
                fields.wrong(at + "/country", "missing", "Say in which country the coordinator is.");
            }
            if (ror != null && !known.add(ror.value()) || pic != null && !known.add(pic.value())) {
                fields.wrong(at, "repeated", "This organisation is in the list already.");
            }
            read.add(new Participant(
                    role,
                    name,
                    country == null ? null : country.code(),
                    ror == null ? null : ror.value(),
                    pic == null ? null : pic.value(),
                    contribution));
        }
        if (coordinators != 1) {
            fields.wrong("/participants", "one-coordinator", "Name exactly one coordinator.");
        }
        return read;
    }

    private List<Person> people(@Nullable List<DraftContent.Researcher> typed) {
        var fields = fields(Step.PEOPLE);
        var read = new ArrayList<Person>();
        var known = new HashSet<String>();
        for (int i = 0; i < given(typed).size(); i++) {
            var person = given(typed).get(i);
            var at = "/people/" + i;
            var name = fields.required(at + "/name", person.name(), "Name the person.");
            var orcid = fields.parsed(
                    at + "/orcid",
                    person.orcid(),
                    "not-an-orcid",
                    "This is no ORCID iD; its check digit does not fit.",
                    Orcid::parse);
            var role = fields.oneOf(at + "/role", person.role(), PERSON_ROLES, "member");
            if (orcid != null && !known.add(orcid.value())) {
                fields.wrong(at, "repeated", "This person is in the list already.");
            }
            read.add(new Person(name, orcid == null ? null : orcid.value(), role));
        }
        if (read.isEmpty()) {
            fields.wrong("/people", "missing", "Name at least one person.");
        }
        return read;
    }

    private static <T> List<T> given(@Nullable List<T> typed) {
        return typed == null ? List.of() : typed;
    }

    private static List<String> terms(Fields fields, String at, @Nullable List<String> typed, Predicate<String> known) {
        var read = new ArrayList<String>();
        for (int i = 0; i < given(typed).size(); i++) {
            var term = given(typed).get(i);
            if (term == null || !known.test(term)) {
                fields.wrong(at + "/" + i, "unknown-term", "The taxonomy has no such term.");
            } else if (!read.contains(term)) {
                read.add(term);
            }
        }
        return read;
    }
}

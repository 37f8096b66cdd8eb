package eu.vallum.incident.person;

import eu.vallum.platform.sql.Row;
import eu.vallum.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Rows of lists of persons. */
@Singleton
class Persons {
    private final Sql sql;

    Persons(Sql sql) {
        this.sql = sql;
    }

    PersonList of(UUID organisation) {
        var kept = sql.first(
                "select organisation, version, subjects, names, changed_at, changed_by from named_persons where organisation = ?",
                Persons::list,
                organisation);
        return kept == null ? PersonList.none(organisation) : kept;
    }

    /** Whether the version was still the newest. */
    boolean save(UUID organisation, int version, List<Person> persons, String by, Instant now) {
        var subjects = persons.stream().map(Person::subject).toArray(String[]::new);
        var names = persons.stream().map(person -> person.name().strip()).toArray(String[]::new);
        if (version == 0) {
            return sql.run(
                            "insert into named_persons (organisation, subjects, names, changed_at, changed_by) values (?, ?, ?, ?, ?) "
                                    + "on conflict do nothing",
                            organisation,
                            subjects,
                            names,
                            now,
                            by)
                    == 1;
        }
        return sql.run(
                        "update named_persons set version = version + 1, subjects = ?, names = ?, changed_at = ?, changed_by = ? "
                                + "where organisation = ? and version = ?",
                        subjects,
                        names,
                        now,
                        by,
                        organisation,
                        version)
                == 1;
    }

    private static PersonList list(Row row) {
        var subjects = row.texts("subjects");
        var names = row.texts("names");
        return new PersonList(
                row.uuid("organisation"),
                row.number("version"),
                IntStream.range(0, subjects.size())
                        .mapToObj(i -> new Person(subjects.get(i), names.get(i)))
                        .toList(),
                row.instant("changed_at"),
                row.text("changed_by"));
    }
}

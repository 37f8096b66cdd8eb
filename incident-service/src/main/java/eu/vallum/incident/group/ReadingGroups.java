package eu.vallum.incident.group;

import eu.vallum.incident.access.Actor;
import eu.vallum.incident.access.Gate;
import eu.vallum.incident.access.IncidentAccess;
import eu.vallum.incident.directory.Directory;
import eu.vallum.incident.group.GroupView.Member;
import eu.vallum.incident.group.Groups.Belongs;
import eu.vallum.incident.group.Groups.Stored;
import eu.vallum.incident.problem.Outcome;
import eu.vallum.platform.audit.Audit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows groups to their owners and to whoever belongs to them; to others there are none. */
@Singleton
class ReadingGroups {
    private final Gate gate;
    private final IncidentAccess access;
    private final Groups groups;
    private final Directory directory;
    private final Audit audit;

    ReadingGroups(Gate gate, IncidentAccess access, Groups groups, Directory directory, Audit audit) {
        this.gate = gate;
        this.access = access;
        this.groups = groups;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    Outcome<GroupView.Groups> list() {
        return gate.with(access::mayRead, "group.list", actor -> {
            var views = views(actor, groups.all());
            audit.allowed(
                    "group.list",
                    "group",
                    views.stream().map(view -> view.id().value()).toList(),
                    "member");
            return Outcome.done(new GroupView.Groups(views));
        });
    }

    @Transactional
    Outcome<GroupView> read(GroupId id) {
        return gate.with(
                access::mayRead,
                "group.read",
                actor -> groups.find(id).stream()
                        .flatMap(group -> views(actor, List.of(group)).stream())
                        .findFirst()
                        .map(view -> {
                            audit.allowed("group.read", "group", List.of(id.value()), view.ours() ? "owner" : "member");
                            return Outcome.done(view);
                        })
                        .orElseGet(() -> {
                            audit.denied("group.read", "group", List.of(id.value()), "not visible");
                            return Outcome.notFound();
                        }));
    }

    /** The actor's own group. */
    Optional<Stored> owned(Actor actor, GroupId id) {
        return groups.find(id).filter(group -> access.owns(actor, group.owner()));
    }

    /** Those of the groups that the actor may know of, as it sees them. */
    List<GroupView> views(Actor actor, List<Stored> found) {
        var belonging = groups.members(found.stream().map(Stored::id).toList()).stream()
                .collect(Collectors.groupingBy(Belongs::group));
        var visible = found.stream()
                .filter(group -> access.inGroup(
                        actor, group.owner(), organisations(belonging.getOrDefault(group.id(), List.of()))))
                .toList();
        var names = directory.named(visible.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(group.owner()),
                        organisations(belonging.getOrDefault(group.id(), List.of())).stream())));
        return visible.stream()
                .map(group -> new GroupView(
                        group.id(),
                        group.name(),
                        group.purpose(),
                        Objects.requireNonNull(names.get(group.owner())),
                        access.owns(actor, group.owner()),
                        group.madeAt(),
                        group.endedAt(),
                        access.owns(actor, group.owner()) ? group.shares() : null,
                        belonging.getOrDefault(group.id(), List.of()).stream()
                                .map(one ->
                                        new Member(Objects.requireNonNull(names.get(one.organisation())), one.since()))
                                .toList()))
                .toList();
    }

    private static List<UUID> organisations(List<Belongs> members) {
        return members.stream().map(Belongs::organisation).toList();
    }
}

package eu.vallum.research.search;

import eu.vallum.research.project.Documents;
import eu.vallum.research.project.ProjectDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and reads published projects. Whoever asks, it runs as nobody; what is public is not audited. */
@ApplicationScoped
class SearchingProjects {
    private final PublicProjects projects;
    private final Documents documents;

    SearchingProjects(PublicProjects projects, Documents documents) {
        this.projects = projects;
        this.documents = documents;
    }

    @Transactional
    SearchPage search(SearchQuery query) {
        var found = projects.page(query);
        boolean more = found.size() > query.limit();
        var page = more ? found.subList(0, query.limit()) : found;
        var next = more ? page.getLast().cursor().encode() : null;
        var items = page.stream().map(PublicProjects.Ranked::hit).toList();
        if (!query.firstPage()) {
            return new SearchPage(items, next, null, null);
        }
        var counted = projects.counted(query);
        return new SearchPage(items, next, counted.total(), counted.facets());
    }

    @Transactional
    @Nullable ProjectDetails read(UUID project) {
        return documents.published(project);
    }
}

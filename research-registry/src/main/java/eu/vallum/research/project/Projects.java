package eu.vallum.research.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The organisation's projects; row security shows no others. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, ProjectId> {}

/**
 * Descriptions of projects while they are written: saved as typed, judged step by step, kept across sessions until they are submitted or
 * thrown away. Not projects yet, and nobody's but their author's. Called by people who register a project.
 */
@NullMarked
package eu.vallum.research.draft;

import org.jspecify.annotations.NullMarked;

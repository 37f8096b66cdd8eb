/**
 * Lists that people keep by a name and may share with their organisation. Not what such a list holds, which is read anew under the rights of
 * whoever opens it. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.savedview;

import org.jspecify.annotations.NullMarked;

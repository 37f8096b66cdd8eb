/**
 * Who may act for an organisation as what: given by its coordinators, for a time, and taken away at once. Not what a role permits, which each
 * service decides. Called over HTTP, when an invitation is accepted, and by the demonstration data.
 */
@NullMarked
package eu.vallum.identity.grant;

import org.jspecify.annotations.NullMarked;

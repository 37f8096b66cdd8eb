/**
 * The frame around every page: language, theme, zone, navigation and error pages, and the table of all routes. It knows no
 * incident, project or organisation. Every page package calls it to show what it made.
 */
@NullMarked
package eu.vallum.gateway.portal.layout;

import org.jspecify.annotations.NullMarked;

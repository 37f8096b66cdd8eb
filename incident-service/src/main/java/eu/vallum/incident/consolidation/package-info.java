/**
 * The desk of the body that receives the Member States' summaries (NIS2 Art. 23(9)): who has filed and who has not, the figures of the Union,
 * and the findings sent back every six months. It sees what was filed and nothing behind it. Called over HTTP.
 */
@NullMarked
package eu.vallum.incident.consolidation;

import org.jspecify.annotations.NullMarked;

/** The script {@code vallum} as a newcomer uses it, over the built tree. */
@NullMarked
package eu.vallum.endtoend.script;

import org.jspecify.annotations.NullMarked;

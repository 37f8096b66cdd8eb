/**
 * Checks on `contracts/` itself, with nothing running: that the events' overview is complete and true, and that nothing promised in
 * the last tagged release has been taken back. Whether services keep their contracts is tested in the services.
 */
@NullMarked
package eu.vallum.endtoend.contract;

import org.jspecify.annotations.NullMarked;

/**
 * Benchmarks behind {@code ./vallum bench NAME...}: ratios to a baseline of the same run, CPU time a request, never requests a second alone.
 * No tests; figures of a shared machine are only comparable within one run. Called by the script.
 */
@NullMarked
package eu.vallum.endtoend.bench;

import org.jspecify.annotations.NullMarked;

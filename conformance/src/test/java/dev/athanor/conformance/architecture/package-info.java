/** Tests of the shared architecture rules. */
package dev.athanor.conformance.architecture;

/** Tests of the listener and of the check. */
package dev.athanor.conformance;

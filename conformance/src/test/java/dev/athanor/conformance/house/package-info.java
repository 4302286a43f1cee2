/** Tests of the rules of the house. */
package dev.athanor.conformance.house;

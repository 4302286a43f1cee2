/**
 * Random programs of session operations, a plain model of what they do, and what runs both and finds the shortest program that
 * tells them apart. The model is written from the rows of the specification, without any class of the library.
 */
package dev.athanor.it.programs;

package dev.athanor.processor.model;

import dev.athanor.processor.diagnostic.Origin;

/**
 * A value that lives in the object only: a plain field of the generated class.
 *
 * @param name its name
 * @param accessor how the user reads and writes it
 * @param origin the accessor
 */
public record TransientMeta(String name, AccessorMeta accessor, Origin origin) {}

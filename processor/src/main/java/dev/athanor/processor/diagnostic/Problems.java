package dev.athanor.processor.diagnostic;

import java.util.List;
import java.util.stream.Stream;

/** All problems there are, family by family; what the documentation of errors and the tests go through. */
public final class Problems {
    private static final List<Problem> ALL = Stream.<Problem[]>of(
                    ShapeProblem.values(),
                    AccessorProblem.values(),
                    ColumnProblem.values(),
                    ConverterProblem.values(),
                    FeatureProblem.values(),
                    ValidateProblem.values(),
                    FormulaProblem.values(),
                    EmbeddedProblem.values(),
                    IndexProblem.values(),
                    IdentifierProblem.values(),
                    RelationshipProblem.values(),
                    CollectionProblem.values(),
                    CascadeProblem.values(),
                    ForeignKeyProblem.values(),
                    RecordProblem.values(),
                    ProjectionProblem.values(),
                    SqlProblem.values(),
                    MappingWarning.values(),
                    CompilationProblem.values(),
                    OutputProblem.values())
            .<Problem>flatMap(Stream::of)
            .toList();

    private Problems() {}

    /** Every problem, in the order in which the documentation lists them. */
    public static List<Problem> all() {
        return ALL;
    }
}

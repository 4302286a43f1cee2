package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.MappingMeta;
import java.util.List;

/** All rules in their order. One for a compilation, as what two entities share is told once; called by the step. */
public final class Validation {
    private final Rule shape = new EntityShapeValidator();
    private final List<Rule> rules = List.of(
            new AccessorValidator(),
            new ColumnValidator(),
            new DefaultMethodValidator(),
            new ConverterValidator(),
            new FeatureValidator(),
            new ValidateMethodValidator(),
            new ReadingValidator(),
            new FormulaValidator(),
            new EmbeddedValidator(),
            new IndexValidator(),
            new CheckValidator(),
            new IdentifierValidator(),
            new DatabaseNameValidator(),
            new RelationshipValidator(),
            new CollectionValidator(),
            new PositionValidator(),
            new WriteOnlyValidator(),
            new LinkTableValidator(),
            new JoinColumnValidator(),
            new CascadeValidator(),
            new ViewOnlyValidator(),
            new InverseSideValidator(),
            new OneToManyValidator(),
            new OnDeleteValidator(),
            new KeyUpdateValidator(),
            new ForeignKeyValidator(),
            new NameClashValidator());

    private final List<Rule> warnings = List.of(
            new IndexWarning(), new CascadeWarning(), new EagerWarning(), new EqualityWarning(), new OverlapWarning());

    /**
     * The report about an entity. Where its class is of a wrong kind, no more is looked at; where there is an error, of no
     * warnings: they may come of it.
     */
    public Report check(MappingMeta mapping) {
        Report report = new Report();
        shape.check(mapping, report);
        if (report.isClean()) {
            rules.forEach(rule -> rule.check(mapping, report));
        }
        if (report.isClean() && mapping.declared().resolved()) {
            warnings.forEach(rule -> rule.check(mapping, report));
        }
        return report;
    }
}

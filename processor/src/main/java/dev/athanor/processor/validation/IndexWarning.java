package dev.athanor.processor.validation;

import dev.athanor.processor.diagnostic.MappingWarning;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.ForeignKeyMeta;
import dev.athanor.processor.model.KeyPart;
import dev.athanor.processor.model.MappingMeta;
import java.util.Optional;
import java.util.stream.Collectors;

/** Warns of foreign keys by which the database cannot find rows without reading all of them. */
final class IndexWarning implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        CoveredColumns covered = CoveredColumns.of(mapping);
        for (ForeignKeyMeta key : mapping.entity().foreignKeys()) {
            if (!covered.covers(key)) {
                warn(mapping, key, report);
            }
        }
    }

    private static void warn(MappingMeta mapping, ForeignKeyMeta key, Report report) {
        Optional<DeclaredAttribute> accessor = mapping.declared().attributes().stream()
                .filter(one -> one.origin().element().equals(key.origin().element()))
                .findFirst();
        accessor.ifPresent(one -> report.add(MappingWarning.FOREIGN_KEY_WITHOUT_INDEX.at(
                key.origin(),
                "accessor",
                mapping.declared().displayName(one),
                "columns",
                key.parts().stream().map(KeyPart::column).collect(Collectors.joining(", ")),
                "remedy",
                one.relationship() == null ? "@Column(index = true)" : "@Relationship(index = true)")));
    }
}

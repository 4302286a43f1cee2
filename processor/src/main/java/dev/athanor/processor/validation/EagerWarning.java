package dev.athanor.processor.validation;

import dev.athanor.annotation.Loading;
import dev.athanor.processor.diagnostic.MappingWarning;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.MappingMeta;
import dev.athanor.processor.model.SideMeta;
import dev.athanor.processor.model.Stated;
import dev.athanor.processor.naming.GeneratedNames;

/** Warns of collections that are loaded whenever their entity is. */
final class EagerWarning implements Rule {

    @Override
    public void check(MappingMeta mapping, Report report) {
        for (SideMeta side : mapping.sides()) {
            Stated<Loading> loading = side.declared().loading();
            boolean eager = loading.value().isEager();
            if (eager && side.declared().isToMany()) {
                report.add(MappingWarning.EAGER_COLLECTION.at(
                        loading.origin(),
                        "accessor",
                        mapping.declared().displayName(side.attribute()),
                        "entity",
                        mapping.declared().displayName(),
                        "target",
                        side.declared().target().simpleName(),
                        "loading",
                        loading.value().name(),
                        "constant",
                        GeneratedNames.of(mapping.declared().type()).constant(),
                        "name",
                        side.attribute().name()));
            }
        }
    }
}

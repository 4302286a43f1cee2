package dev.athanor.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.Database;
import dev.athanor.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @Sql} says of a record.
 *
 * @param record the record
 * @param sql the statement
 * @param database whose SQL it is
 * @param entities the entities of other modules that it names
 * @param binds the binds whose types are stated
 * @param check whether it is checked
 */
public record StatementMeta(
        RecordMeta record,
        Stated<String> sql,
        Database database,
        List<Named> entities,
        List<StatedBind> binds,
        boolean check) {
    /** Copies the lists. */
    public StatementMeta {
        entities = List.copyOf(entities);
        binds = List.copyOf(binds);
    }

    /**
     * A class that the annotation names as an entity.
     *
     * @param type the class; {@code Object} where it is none
     * @param mapped whether it is an entity
     * @param origin where it is named
     */
    public record Named(ClassName type, boolean mapped, Origin origin) {}

    /**
     * A bind whose type is stated.
     *
     * @param name its name
     * @param value its type
     * @param type its type as it is written
     */
    public record StatedBind(Stated<String> name, ValueMeta value, Stated<TypeName> type) {}

    /** What is stated of a bind. */
    public Optional<StatedBind> stated(String bind) {
        return binds.stream().filter(one -> one.name().value().equals(bind)).findFirst();
    }
}

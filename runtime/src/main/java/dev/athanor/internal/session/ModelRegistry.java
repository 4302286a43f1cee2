package dev.athanor.internal.session;

import dev.athanor.annotation.Cascade;
import dev.athanor.error.MappingException;
import dev.athanor.internal.execute.AttributeNames;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.RelationshipModel;
import dev.athanor.table.TableDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entities of an engine: those whose generated models are listed as services. Immutable, for any thread. */
public final class ModelRegistry implements AttributeNames {
    private final Map<String, EntityModel<?>> byTable = new LinkedHashMap<>();
    private final IdentityHashMap<EntityModel<?>, Set<String>> closures = new IdentityHashMap<>();

    private ModelRegistry(Collection<EntityModel<?>> models) {
        for (EntityModel<?> model : models) {
            EntityModel<?> other = byTable.put(model.table().qualifiedName(), model);
            if (other != null && other != model) {
                throw new MappingException("Entities " + other + " and " + model + " have the same table "
                        + model.table().qualifiedName() + ". Give one of them another @Entity(table).");
            }
        }
        byTable.values().forEach(model -> closures.put(model, closure(model)));
    }

    /** The entities that the class loader sees, by name. */
    public static ModelRegistry ofServices(ClassLoader loader) {
        Map<String, EntityModel<?>> models = new TreeMap<>();
        for (EntityModel<?> model : ServiceLoader.load(EntityModel.class, loader)) {
            models.put(model.toString(), model.canonical());
        }
        return new ModelRegistry(models.values());
    }

    /** These entities and no others. */
    public static ModelRegistry of(Collection<? extends EntityModel<?>> models) {
        return new ModelRegistry(new ArrayList<>(models));
    }

    /** All entities. */
    public Collection<EntityModel<?>> models() {
        return byTable.values();
    }

    /** All tables: those of entities, and link tables. */
    public List<TableDef> tables() {
        Map<String, TableDef> tables = new LinkedHashMap<>();
        models().forEach(model -> tables.put(model.table().qualifiedName(), model.table()));
        for (EntityModel<?> model : models()) {
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.ownsLink()) {
                    TableDef table = relationship.link().table();
                    tables.putIfAbsent(table.qualifiedName(), table);
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /**
     * The object as a mapped one of this engine.
     *
     * @throws MappingException where it is none
     */
    public MappedEntity require(@Nullable Object entity) {
        if (entity == null) {
            throw new MappingException("null is no entity.");
        }
        MappedEntity mapped = MappedEntity.of(entity);
        require(mapped.athanor$model());
        return mapped;
    }

    /**
     * Checks that an entity is of this engine.
     *
     * @throws MappingException where it is not
     */
    public void require(EntityModel<?> model) {
        if (!closures.containsKey(model)) {
            throw new MappingException(
                    "Entity " + model.name() + " (" + model + ") is not one of this engine's. Its model must be "
                            + "listed in META-INF/services/dev.athanor.spi.EntityModel, which the processor writes: did it run? "
                            + "In a named module it must be in the provides of module-info.java, or the entity named to the engine: "
                            + "Engine.builder(url).entities(...).");
        }
    }

    /** The entity whose table this is, or null. */
    @Nullable
    EntityModel<?> ofTable(TableDef table) {
        return byTable.get(table.qualifiedName());
    }

    /** The tables that a flush of changes of this entity can write. */
    Set<String> writeClosure(EntityModel<?> model) {
        return closures.getOrDefault(model, Set.of());
    }

    @Override
    public @Nullable TableDef table(String name) {
        EntityModel<?> model = byViolation(name);
        return model == null ? null : model.table();
    }

    @Override
    public String ofForeignKey(@Nullable String table, String column) {
        EntityModel<?> model = table == null ? null : byViolation(table);
        if (model != null) {
            for (RelationshipModel relationship : model.relationships()) {
                for (int each : relationship.columns()) {
                    if (relationship.kind() == RelationshipModel.Kind.TO_ONE
                            && model.columns().get(each).def().name().equals(column)) {
                        return model.attributeName(relationship.index());
                    }
                }
            }
        }
        return of(table, column);
    }

    @Override
    public String of(@Nullable String table, String column) {
        EntityModel<?> model = table == null ? null : byViolation(table);
        if (model != null) {
            for (ColumnModel each : model.columns()) {
                if (each.def().name().equals(column)) {
                    return model.attributeName(each.index());
                }
            }
        }
        return table == null ? column : table + "." + column;
    }

    /** Databases tell the table of a broken constraint with its schema or without. */
    private @Nullable EntityModel<?> byViolation(String table) {
        EntityModel<?> found = byTable.get(table);
        for (EntityModel<?> model : byTable.values()) {
            if (found == null
                    && (table.equals(model.table().name())
                            || table.endsWith("." + model.table().name()))) {
                found = model;
            }
        }
        return found;
    }

    /** The own table, link tables, and the tables of children that are deleted or lose their parent with an object. */
    private static Set<String> closure(EntityModel<?> start) {
        Set<String> tables = new LinkedHashSet<>();
        Set<EntityModel<?>> seen = new LinkedHashSet<>();
        List<EntityModel<?>> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            EntityModel<?> model = open.remove(open.size() - 1);
            if (!seen.add(model)) {
                continue;
            }
            tables.add(model.table().qualifiedName());
            for (RelationshipModel relationship : model.relationships()) {
                if (relationship.isViewOnly()) {
                    continue;
                }
                if (relationship.cascades(Cascade.DELETE) || relationship.cascades(Cascade.DELETE_ORPHAN)) {
                    open.add(relationship.target());
                }
                switch (relationship.kind()) {
                    case MANY_TO_MANY -> tables.add(relationship.link().table().qualifiedName());
                    case ONE_TO_MANY, INVERSE_TO_ONE -> open.add(relationship.target());
                    case TO_ONE -> {}
                }
            }
        }
        return tables;
    }
}

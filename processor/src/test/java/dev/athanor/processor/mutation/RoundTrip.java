package dev.athanor.processor.mutation;

import static dev.athanor.query.Load.undeferAll;
import static dev.athanor.query.Sql.select;

import dev.athanor.Engine;
import dev.athanor.dialect.Dialects;
import dev.athanor.query.EntityTable;
import dev.athanor.query.Select;
import dev.athanor.session.Session;
import dev.athanor.spi.ColumnModel;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.table.ForeignKeyDef;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one object of each entity to an empty database and reads it again, by what is generated alone: no accessor of the user's
 * class is called.
 */
final class RoundTrip extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final IdentityHashMap<EntityModel<?>, Optional<MappedEntity>> made = new IdentityHashMap<>();
    private final Map<String, EntityModel<?>> byTable = new HashMap<>();

    RoundTrip(Map<String, byte[]> classes) {
        super(RoundTrip.class.getClassLoader());
        this.classes = classes;
    }

    /** What went wrong, or nothing. */
    String failure() {
        try {
            List<EntityTable<?, ?>> tables = tables();
            tables.forEach(table -> byTable.put(table.model().table().qualifiedName(), table.model()));
            try (Engine engine = Engine.builder("jdbc:sqlite::memory:")
                    .entities(tables.toArray(EntityTable<?, ?>[]::new))
                    .build()) {
                try (Session session = engine.openSession()) {
                    attachSchemas(session);
                }
                engine.schema().createAll();
                engine.useTransaction(session -> tables.forEach(table -> make(table.model(), session)));
                return engine.inTransaction(session -> difference(tables, session));
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            return isOfUser(e) ? "" : "built, but failed when run: " + text(e);
        }
    }

    /** A schema of SQLite is a database of its own; the connection in memory stays one and the same. */
    private void attachSchemas(Session session) {
        byTable.values().stream()
                .map(model -> model.table().schema())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(schema -> session.handle()
                        .execute("ATTACH ':memory:' AS "
                                + Dialects.SQLITE.quoter().quote(schema)));
    }

    private List<EntityTable<?, ?>> tables() throws ClassNotFoundException, IllegalAccessException {
        List<EntityTable<?, ?>> tables = new ArrayList<>();
        for (String name : new TreeSet<>(classes.keySet())) {
            Class<?> type = loadClass(name);
            if (EntityTable.class.isAssignableFrom(type)) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        tables.add((EntityTable<?, ?>) Objects.requireNonNull(field.get(null)));
                    }
                }
            }
        }
        return tables;
    }

    /** The one object of an entity, added and flushed; empty where nothing plausible is known for one of its columns. */
    private Optional<MappedEntity> make(EntityModel<?> model, Session session) {
        Optional<MappedEntity> known = made.get(model);
        if (known != null) {
            return known;
        }
        // While it is being made, it is no parent of itself.
        made.put(model, Optional.empty());
        Map<Integer, @Nullable Object> values = new HashMap<>();
        boolean complete = own(model, values) && ofParents(model, values, session);
        if (!complete) {
            return Optional.empty();
        }
        MappedEntity entity = model.newInstance();
        values.forEach((column, value) -> {
            model.set(entity, column, value);
            int word = 2 * (column / 64);
            entity.athanor$mask(word, entity.athanor$mask(word) | 1L << column % 64);
        });
        session.add(entity);
        session.flush();
        made.put(model, Optional.of(entity));
        return Optional.of(entity);
    }

    private static boolean own(EntityModel<?> model, Map<Integer, @Nullable Object> values) {
        for (ColumnModel column : model.columns()) {
            if (column.def().generated() || column.isComputed() || column.isVersion()) {
                continue;
            }
            if (column.isReadOnly()) {
                if (!column.def().nullable() && !column.def().hasDefault()) {
                    return false; // the database is to make it, by what is not in the model
                }
                continue;
            }
            Object value = Plausible.of(column.def());
            if (value == null && !column.def().nullable()) {
                return false;
            }
            values.put(column.index(), value);
        }
        return true;
    }

    private boolean ofParents(EntityModel<?> model, Map<Integer, @Nullable Object> values, Session session) {
        for (ForeignKeyDef key : model.table().foreignKeys()) {
            List<Integer> columns =
                    key.columns().stream().map(model::columnIndex).toList();
            boolean nullable = columns.stream()
                    .allMatch(column -> model.columns().get(column).def().nullable());
            EntityModel<?> parentModel = Objects.requireNonNull(byTable.get(key.qualifiedTarget()));
            Optional<MappedEntity> parent = nullable ? Optional.empty() : make(parentModel, session);
            if (!nullable && parent.isEmpty()) {
                return false;
            }
            for (int i = 0; i < columns.size(); i++) {
                int target = parentModel.columnIndex(key.targetColumns().get(i));
                values.put(columns.get(i), parent.isEmpty() ? null : parentModel.get(parent.get(), target));
            }
        }
        return true;
    }

    private String difference(List<EntityTable<?, ?>> tables, Session session) {
        for (EntityTable<?, ?> table : tables) {
            EntityModel<?> model = table.model();
            Optional<MappedEntity> written = made.getOrDefault(model, Optional.empty());
            List<?> read = session.list(whole(table));
            if (read.size() != (written.isPresent() ? 1 : 0)) {
                return model.name() + ": " + read.size() + " rows";
            }
            for (int column = 0; written.isPresent() && column < model.columns().size(); column++) {
                ColumnModel one = model.columns().get(column);
                Object before = model.get(written.get(), column);
                Object after = model.get(MappedEntity.of(Objects.requireNonNull(read.get(0))), column);
                boolean ours = !one.isComputed() && !one.isVersion() && !one.isReadOnly();
                if (ours && !isSame(before, after)) {
                    return model.attributeName(column) + " was " + before + " and is " + after;
                }
            }
        }
        return "";
    }

    /** All columns, those that are read later too. */
    private static <E> Select<E> whole(EntityTable<E, ?> table) {
        boolean deferred = table.model().columns().stream().anyMatch(ColumnModel::isDeferred);
        return deferred ? select(table).options(undeferAll(table)) : select(table);
    }

    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        return before instanceof BigDecimal one && after instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.deepEquals(before, after);
    }

    /** Whether an exception began in a class that the user wrote: constructors and initializers are theirs. */
    private boolean isOfUser(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return trace.length > 0
                && classes.containsKey(trace[0].getClassName())
                && !trace[0].getClassName().matches(".*(?:\\.Q[A-Z]\\w*|Model)(?:\\$.*)?");
    }

    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            text.append(one);
            for (int i = 0; i < Math.min(6, one.getStackTrace().length); i++) {
                text.append("\n    at ").append(one.getStackTrace()[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}

package dev.athanor.it.programs;

import dev.athanor.it.programs.PlainSchema.Kind;
import dev.athanor.it.programs.PlainSchema.Relation;
import dev.athanor.query.EntityTable;
import dev.athanor.spi.EntityModel;
import dev.athanor.spi.MappedEntity;
import dev.athanor.spi.Masks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An entity of the programs by its names: its accessors, and its attributes by number. */
final class RealKind {
    static final Map<String, RealKind> ALL = new HashMap<>();

    static {
        PlainSchema.KINDS.values().forEach(kind -> ALL.put(kind.name(), new RealKind(kind)));
    }

    private static final String PACKAGE = "dev.athanor.it.yard.";

    final Kind kind;
    final EntityTable<Object, Object> table;
    final EntityModel<?> model;
    private final Method create;
    private final Map<String, Method> getters = new HashMap<>();
    private final Map<String, Method> setters = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Method key;

    @SuppressWarnings("unchecked") // the table of an entity is one of objects with keys
    private RealKind(Kind kind) {
        this.kind = kind;
        try {
            Class<?> query = Class.forName(PACKAGE + "Q" + kind.name());
            table = (EntityTable<Object, Object>)
                    query.getField(kind.name().toUpperCase(Locale.ROOT)).get(null);
            model = table.model();
            create = query.getMethod("create");
            key = kind.key().size() > 1 ? query.getMethod("key", int.class, int.class) : null;
            for (Method method : Class.forName(PACKAGE + kind.name()).getMethods()) {
                String name = method.getName();
                if (name.startsWith("get") || name.startsWith("set")) {
                    (name.startsWith("get") ? getters : setters)
                            .put(Character.toLowerCase(name.charAt(3)) + name.substring(4), method);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        int attributes = model.columns().size() + model.relationships().size();
        for (int i = 0; i < attributes; i++) {
            String name = model.attributeName(i);
            numbers.put(name.substring(name.indexOf('.') + 1), i);
        }
    }

    Object create() {
        return invoke(create, null);
    }

    Object get(Object entity, String attribute) {
        return invoke(getters.get(attribute), entity);
    }

    void set(Object entity, String attribute, Object value) {
        invoke(setters.get(attribute), entity, value);
    }

    boolean isLoaded(Object entity, String attribute) {
        return Masks.isLoaded((MappedEntity) entity, numbers.get(attribute));
    }

    /** The objects that a relationship holds, by its accessor. */
    List<Object> held(Object entity, Relation relation) {
        Object value = get(entity, relation.name());
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.values());
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        return value == null ? List.of() : List.of(value);
    }

    /** Whether all columns are loaded. */
    boolean isWhole(Object entity) {
        for (int i = 0; i < model.columns().size(); i++) {
            if (!Masks.isLoaded((MappedEntity) entity, i)) {
                return false;
            }
        }
        return true;
    }

    /** The objects that a relationship holds, as far as they are there: nothing is loaded. */
    List<Object> known(Object entity, Relation relation) {
        int number = numbers.get(relation.name());
        Object value = model.get((MappedEntity) entity, number);
        if (value == null) {
            return List.of();
        }
        return relation.isToMany()
                ? new ArrayList<>(
                        model.collection((MappedEntity) entity, number).state().known())
                : List.of(value);
    }

    /** The key of an object, or null where it has none. */
    List<?> keyOf(Object entity) {
        List<Object> found = new ArrayList<>();
        for (int i = 0; i < kind.key().size(); i++) {
            Object part = Masks.isLoaded((MappedEntity) entity, i) ? model.get((MappedEntity) entity, i) : null;
            if (part == null) {
                return null;
            }
            found.add(part);
        }
        return found;
    }

    /** A key as the session takes it. */
    Object key(List<?> parts) {
        return key == null
                ? (Object) ((Number) parts.get(0)).longValue()
                : invoke(key, null, ((Number) parts.get(0)).intValue(), ((Number) parts.get(1)).intValue());
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}

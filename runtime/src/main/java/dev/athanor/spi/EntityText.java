package dev.athanor.spi;

/** The text of entities whose class defines no {@code toString}: what is loaded, and never a statement. */
public final class EntityText {
    private EntityText() {}

    /** {@code User(id=1, name=roach)}: the columns whose values are known. */
    public static String of(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        StringBuilder text = new StringBuilder(model.name()).append('(');
        String separator = "";
        for (ColumnModel column : model.columns()) {
            Object value = model.get(entity, column.index());
            if (value != null && Masks.isLoaded(entity, column.index())) {
                text.append(separator)
                        .append(column.name())
                        .append('=')
                        .append(value instanceof byte[] ? "byte[]" : value);
                separator = ", ";
            }
        }
        return text.append(')').toString();
    }

    private static String article(String name) {
        return "AEIO".indexOf(name.charAt(0)) < 0 ? "a " : "an ";
    }

    /** {@code User with key 1}, {@code a User without a key}: for logs, which have no values in them. */
    public static String named(MappedEntity entity) {
        EntityModel<?> model = entity.athanor$model();
        Object key = model.key(entity);
        return key == null
                ? article(model.name()) + model.name() + " without a key"
                : model.name() + " with key " + key;
    }
}

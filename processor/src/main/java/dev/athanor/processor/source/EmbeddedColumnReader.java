package dev.athanor.processor.source;

import dev.athanor.processor.model.AccessorMeta;
import dev.athanor.processor.model.ColumnFeatures;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.DeclaredAttribute;
import dev.athanor.processor.model.DeclaredColumn;
import dev.athanor.processor.model.DeclaredComponent;
import dev.athanor.processor.model.DeclaredEmbedded;
import dev.athanor.processor.model.DeclaredOverride;
import dev.athanor.processor.model.EmbeddedMeta;
import dev.athanor.processor.model.EmbeddedPart;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.NamingStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the columns of embedded records, and finds them again when they have numbers. A value is held boxed, as every column of a
 * record may be NULL where the record is null. Used by the column and mapping readers.
 */
final class EmbeddedColumnReader {
    private static final String NAME = "{name}";

    private final NamingStrategy naming;

    EmbeddedColumnReader(NamingStrategy naming) {
        this.naming = naming;
    }

    /** The columns of an accessor's record, those of records within it too. */
    List<ColumnMeta> columns(DeclaredAttribute attribute) {
        List<ColumnMeta> columns = new ArrayList<>();
        DeclaredEmbedded embedded = attribute.embedded();
        if (embedded != null) {
            Place place = new Place(
                    attribute,
                    List.of(),
                    attribute.name(),
                    "",
                    attribute.accessor().nullable());
            add(embedded, inside(place, attribute.name(), embedded), columns);
        }
        return columns;
    }

    private void add(DeclaredEmbedded embedded, Place place, List<ColumnMeta> columns) {
        for (DeclaredComponent component : embedded.components()) {
            Place inner = place.at(component);
            DeclaredEmbedded record = component.embedded();
            if (record != null) {
                add(record, inside(inner, component.name(), record), columns);
            } else {
                columns.add(column(component, inner));
            }
        }
    }

    private ColumnMeta column(DeclaredComponent component, Place place) {
        DeclaredColumn override = place.override();
        DeclaredColumn column =
                override == null ? component.column() : component.column().overriddenBy(override);
        String own = component.column().name().value();
        String stated = override == null ? "" : override.name().value();
        return new ColumnMeta(
                flat(place.path()),
                !stated.isEmpty()
                        ? stated
                        : prefixed(place.prefix(), own.isEmpty() ? naming.column(component.name()) : own),
                0,
                sized(component.value(), column),
                place.nullable(),
                false,
                false,
                column.unique().value(),
                column.index().value(),
                new ColumnFeatures(place.path(), null, null, null, null, null, null, false, null, null, false, null),
                null,
                null,
                place.attribute().origin());
    }

    /** {@code homeCity} for {@code home.city}. */
    private static String flat(String path) {
        StringBuilder name = new StringBuilder();
        for (String part : path.split("\\.", -1)) {
            name.append(name.isEmpty() ? part : NamingStrategy.foreignKeyAttribute("", part));
        }
        return name.toString();
    }

    private static ValueMeta sized(ValueMeta value, DeclaredColumn column) {
        return new ValueMeta(
                value.boxed(),
                value.form(),
                column.length().value() == 0 ? value.length() : column.length().value(),
                column.precision().value(),
                column.scale().value(),
                value.converter(),
                value.enumType());
    }

    /** The place within a record: its prefix after that of what is around it, its overrides beside those. */
    private Place inside(Place place, String name, DeclaredEmbedded embedded) {
        String stated = embedded.prefix().written() ? embedded.prefix().value() : null;
        String own = stated == null ? naming.prefix(name) : stated.replace(NAME, naming.column(name));
        List<Overriding> all = new ArrayList<>(place.overrides());
        embedded.overrides()
                .forEach(one ->
                        all.add(new Overriding(place.path() + "." + one.path().value(), one)));
        return new Place(place.attribute(), all, place.path(), prefixed(place.prefix(), own), place.nullable());
    }

    private String prefixed(String prefix, String name) {
        return prefix.isEmpty() ? name : naming.joined(prefix, name);
    }

    /** The record of an accessor with its columns, as they are numbered. */
    static EmbeddedMeta meta(
            DeclaredAttribute attribute, DeclaredEmbedded embedded, UniqueNames names, List<ColumnMeta> columns) {
        AccessorMeta accessor = attribute.accessor();
        return meta(embedded, names.of(attribute), attribute.name(), accessor.nullable(), accessor, names, columns);
    }

    private static EmbeddedMeta meta(
            DeclaredEmbedded embedded,
            String name,
            String path,
            boolean nullable,
            @Nullable AccessorMeta accessor,
            UniqueNames names,
            List<ColumnMeta> columns) {
        List<EmbeddedPart> parts = new ArrayList<>();
        for (DeclaredComponent component : embedded.components()) {
            String inner = path + "." + component.name();
            DeclaredEmbedded record = component.embedded();
            parts.add(new EmbeddedPart(
                    component.name(),
                    component.nullable(),
                    component.value().isPrimitive(),
                    record != null
                            ? null
                            : columns.stream()
                                    .filter(one ->
                                            one.isEmbedded() && one.text().equals(inner))
                                    .findFirst()
                                    .orElse(null),
                    record == null
                            ? null
                            : meta(
                                    record,
                                    names.free(flat(inner)),
                                    inner,
                                    component.nullable(),
                                    null,
                                    names,
                                    columns)));
        }
        return new EmbeddedMeta(name, path, embedded.record(), nullable, accessor, parts);
    }

    /** An override and the whole path that it names. */
    private record Overriding(String path, DeclaredOverride override) {}

    /** Where in an accessor's record a component is. */
    private record Place(
            DeclaredAttribute attribute, List<Overriding> overrides, String path, String prefix, boolean nullable) {

        Place at(DeclaredComponent component) {
            return new Place(
                    attribute, overrides, path + "." + component.name(), prefix, nullable || component.nullable());
        }

        /** What is written for this component; outer records come first. */
        @Nullable
        DeclaredColumn override() {
            return overrides.stream()
                    .filter(one -> one.path().equals(path))
                    .map(one -> one.override().column())
                    .findFirst()
                    .orElse(null);
        }
    }
}

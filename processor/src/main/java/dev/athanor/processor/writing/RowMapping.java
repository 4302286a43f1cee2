package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ColumnMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import java.sql.SQLException;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a model that make instances and read rows into them. Called for entities that can be extended. */
final class RowMapping {
    /** The constant that has a bit for each attribute that is read of a row. */
    private static final String COLUMNS = "COLUMNS";

    private RowMapping() {}

    /** The class that the model of an entity extends. */
    static ClassName superclass(EntityMeta entity) {
        if (!entity.extendable()) {
            return RuntimeNames.ENTITY_MODEL;
        }
        return KeyShape.of(entity) == KeyShape.LONG ? RuntimeNames.LONG_KEY_MODEL : RuntimeNames.OBJECT_KEY_MODEL;
    }

    /** Whether a model may have a constant of this name here. */
    static boolean isConstant(String name) {
        return name.startsWith(COLUMNS) && name.chars().skip(COLUMNS.length()).allMatch(Character::isDigit);
    }

    static void addTo(TypeDeclaration.Builder model, EntityMeta entity) {
        boolean longKey = KeyShape.of(entity) == KeyShape.LONG;
        for (int word = 0; word < MaskLayout.of(entity).words(); word++) {
            model.addField(columnBits(entity, word));
        }
        model.addMethod(newInstance(entity));
        if (!longKey) {
            model.addMethod(KeyCode.ofRow(entity));
        }
        model.addMethod(fill(entity, longKey));
    }

    private static FieldDeclaration columnBits(EntityMeta entity, int word) {
        FieldDeclaration bits = FieldDeclaration.of(
                        TypeName.LONG,
                        COLUMNS + MaskLayout.suffix(word),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .withValue(MaskLayout.bits(entity.rowColumns(), word));
        return word == 0 ? bits.withJavadoc("What is read of a row, a bit for each attribute.\n") : bits;
    }

    private static MethodDeclaration newInstance(EntityMeta entity) {
        MethodDeclaration.Builder method = Overrides.ofRuntime("newInstance").returns(RuntimeNames.MAPPED_ENTITY);
        if (!entity.isLoadable()) {
            return method.addStatement(Overrides.unsupported(entity.displayName()))
                    .build();
        }
        TypeName instance = GeneratedNames.of(entity.type()).mappedType();
        if (entity.isInterface()) {
            return method.addStatement("return new $T()", instance).build();
        }
        method.addStatement("$T e = new $T()", instance, instance);
        method.addJavadoc("Forgets what a constructor may have set.\n");
        for (RelationshipMeta relationship : entity.relationships()) {
            method.addStatement("e.$N = null", MemberNames.field(relationship));
        }
        for (int mask = 0; mask < 2 * MaskLayout.of(entity).words(); mask++) {
            method.addStatement("e.athanor$$mask($L, 0)", mask);
        }
        return method.addStatement("return e").build();
    }

    private static MethodDeclaration fill(EntityMeta entity, boolean longKey) {
        TypeName instance = GeneratedNames.of(entity.type()).mappedType();
        MethodDeclaration.Builder fill = Overrides.ofRuntime("fill")
                .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                .addParameter(longKey ? TypeName.LONG : ClassName.OBJECT, "key")
                .addParameter(RuntimeNames.ROW_READER, "row")
                .addParameter(TypeName.INT, "at")
                .addException(SQLException.class)
                .addStatement("$T e = ($T) entity", instance, instance)
                .addCode(KeyCode.fromArgument(entity));
        List<ColumnMeta> columns = entity.rowColumns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnMeta column = columns.get(i);
            if (!column.id()) {
                fill.addStatement(
                        "e.$N = $L",
                        MemberNames.field(column),
                        ValueCode.inModel(entity, column).read(position(i), false));
            }
        }
        for (int word = 0; word < MaskLayout.of(entity).words(); word++) {
            fill.addStatement("e.athanor$$mask($L, $L)", 2 * word, COLUMNS + MaskLayout.suffix(word));
        }
        return fill.build();
    }

    /** The place in the row of the column that so many others are before. */
    static Code position(int before) {
        return before == 0 ? Code.of("at") : Code.of("at + $L", before);
    }
}

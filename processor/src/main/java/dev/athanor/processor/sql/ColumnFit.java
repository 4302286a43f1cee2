package dev.athanor.processor.sql;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import java.math.BigDecimal;
import java.util.List;

/** Whether the values of a column fit into a component of another type: without loss, and alike in each database. */
final class ColumnFit {
    private static final TypeName STRING = ClassName.get(String.class);
    private static final TypeName DECIMAL = ClassName.get(BigDecimal.class);
    private static final List<TypeName> WHOLE =
            List.of(TypeName.BYTE.box(), TypeName.SHORT.box(), TypeName.INT.box(), TypeName.LONG.box());

    private ColumnFit() {}

    /**
     * Of a column with a converter it is what is stored that has to fit; a component that is what its entity has needs a converter
     * too, also where both are of one type.
     */
    static boolean fits(ValueMeta column, ValueMeta component) {
        if (column.isConverted() && !component.isConverted() && column.boxed().equals(component.boxed())) {
            return false;
        }
        TypeName from = column.stored();
        TypeName to = component.stored();
        if (from.equals(to) || !isKnown(column) || !isKnown(component)) {
            return true;
        }
        if (column.form() == ValueForm.ENUM || component.form() == ValueForm.ENUM) {
            return !column.isConverted() && (from.equals(STRING) || to.equals(STRING));
        }
        if (WHOLE.contains(from)) {
            return WHOLE.indexOf(to) > WHOLE.indexOf(from) || to.equals(DECIMAL) || to.equals(TypeName.DOUBLE.box());
        }
        return from.equals(TypeName.FLOAT.box()) && to.equals(TypeName.DOUBLE.box())
                || from.equals(TypeName.CHAR.box()) && to.equals(STRING);
    }

    private static boolean isKnown(ValueMeta value) {
        return value.form() != ValueForm.UNKNOWN;
    }
}

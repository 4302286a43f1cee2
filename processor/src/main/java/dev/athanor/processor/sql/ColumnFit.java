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

    static boolean fits(ValueMeta column, ValueMeta component) {
        TypeName from = column.boxed();
        TypeName to = component.boxed();
        if (from.equals(to) || !isKnown(column) || !isKnown(component)) {
            return true;
        }
        if (column.form() == ValueForm.ENUM || component.form() == ValueForm.ENUM) {
            return from.equals(STRING) || to.equals(STRING);
        }
        if (WHOLE.contains(from)) {
            return WHOLE.indexOf(to) > WHOLE.indexOf(from) || to.equals(DECIMAL) || to.equals(TypeName.DOUBLE.box());
        }
        return from.equals(TypeName.FLOAT.box()) && to.equals(TypeName.DOUBLE.box())
                || from.equals(TypeName.CHAR.box()) && to.equals(STRING);
    }

    private static boolean isKnown(ValueMeta value) {
        return value.form() == ValueForm.BUILT_IN || value.form() == ValueForm.ENUM;
    }
}

package dev.athanor.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.table.ColumnDef;
import dev.athanor.table.FormulaDef;
import dev.athanor.table.TableDef;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that are told more of, step by step. */
class ColumnModelTest {
    private static final ColumnDef NAME = ColumnDef.of("name", Types.STRING);
    private static final ColumnDef TITLE = ColumnDef.of("title", Types.STRING);
    private static final FormulaDef UPPER = FormulaDef.of("Club.title", "upper(", "name", ")");

    private final List<ColumnModel> columns = ColumnModel.withFormulas(
            ColumnModel.all(TableDef.of("club", NAME), "name"), ColumnModel.formula("title", TITLE, UPPER));

    @Test
    void formulas_areNumberedAfterTheColumns() {
        assertThat(columns)
                .containsExactly(
                        new ColumnModel(0, "name", NAME),
                        new ColumnModel(1, "title", TITLE, false, false, false, false, UPPER, null, false));
    }

    @Test
    void eachStep_keepsWhatWasSaidBefore() {
        List<ColumnModel> changed =
                ColumnModel.withVersion(ColumnModel.withOnUpdate(ColumnModel.withDefaults(columns, 0, 1), 0, 1), 1);
        assertThat(changed)
                .containsExactly(
                        new ColumnModel(0, "name", NAME, true, true, false, false, null, null, false),
                        new ColumnModel(1, "title", TITLE, true, true, true, false, UPPER, null, false));
    }
}

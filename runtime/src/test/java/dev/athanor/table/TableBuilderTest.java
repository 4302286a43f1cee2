package dev.athanor.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the steps of a table come to. */
class TableBuilderTest {
    private final TableBuilder table = TableDef.builder("player");

    @Test
    void foreignKey_leadsWhereItSays() {
        table.column("team_id", Types.LONG);
        table.foreignKey("team_id").references("team", "id").inSchema("league").onDelete(ReferentialAction.CASCADE);
        assertThat(table.build().foreignKeys())
                .containsExactly(new ForeignKeyDef(
                        "fk_player_team_id",
                        List.of("team_id"),
                        "league",
                        "team",
                        List.of("id"),
                        ReferentialAction.CASCADE));
    }

    @Test
    void foreignKey_followsAKeyThatChanges() {
        table.column("team_id", Types.LONG);
        table.foreignKey("team_id").references("team", "id").onUpdate(ReferentialAction.CASCADE);
        assertThat(table.build().foreignKeys())
                .containsExactly(new ForeignKeyDef(
                        "fk_player_team_id",
                        List.of("team_id"),
                        null,
                        "team",
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.CASCADE));
    }

    @Test
    void foreignKey_thatLeadsNowhere_isRefused() {
        table.schema("league");
        table.column("team_id", Types.LONG);
        table.column("team_part", Types.LONG);
        table.foreignKey("team_id", "team_part").onDelete(ReferentialAction.CASCADE);
        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The foreign key of table league.player over team_id, team_part does not say what it "
                        + "references.");
    }
}

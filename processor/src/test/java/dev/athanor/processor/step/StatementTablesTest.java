package dev.athanor.processor.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.StatementMeta;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.option.NamingStyle;
import dev.athanor.processor.source.Namings;
import dev.athanor.processor.source.RecordReader;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model is read once for each set of entities that statements name, however many statements there are. */
class StatementTablesTest {
    @TempDir
    Path folder;

    @Test
    void model_isReadOncePerSetOfEntities() {
        List<StatementMeta> statements =
                statements("{}", "User.class", "{User.class, Tag.class}", "{Tag.class, User.class}", "{}");
        assertThat(statements).hasSize(5);
        List<StatementMeta> compiled = new ArrayList<>();
        List<StatementMeta> whole = new ArrayList<>();
        StatementTables tables = new StatementTables(
                one -> {
                    compiled.add(one);
                    return new ModelMeta(List.of());
                },
                one -> {
                    whole.add(one);
                    return new ModelMeta(List.of());
                });
        statements.forEach(tables::of);
        statements.forEach(tables::of);
        assertThat(tables.of(statements.get(3))).isSameAs(tables.of(statements.get(2)));
        assertThat(compiled).containsExactlyElementsOf(statements.subList(0, 3));
        assertThat(whole).isEmpty();
        statements.forEach(tables::withEarlier);
        assertThat(whole).containsExactlyElementsOf(statements.subList(0, 3));
    }

    private List<StatementMeta> statements(String... entities) {
        List<Source> sources = new ArrayList<>(List.of(
                Source.of("@Entity public abstract class User { @Id public abstract long getId(); }"),
                Source.of("@Entity public abstract class Tag { @Id public abstract long getId(); }")));
        for (int i = 0; i < entities.length; i++) {
            sources.add(Source.of("@Sql(value = \"select 1 as n\", entities = " + entities[i] + ") public record Row"
                    + i + "(int n) {}"));
        }
        List<StatementMeta> read = new ArrayList<>();
        InProcess.javac().compile(folder, sources, List.of(new TestProcessor((environment, annotations, round) -> {
            if (!round.processingOver() && read.isEmpty()) {
                Namings namings =
                        new Namings(environment.getElementUtils(), NamingStrategy.of(NamingStyle.SNAKE_CASE), Set.of());
                RecordReader reader =
                        new RecordReader(environment.getElementUtils(), environment.getTypeUtils(), namings);
                for (int i = 0; i < entities.length; i++) {
                    read.add(reader.readStatement(environment.getElementUtils().getTypeElement("shop.Row" + i)));
                }
            }
        })));
        return read;
    }
}

package dev.athanor.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.athanor.conformance.Row;
import dev.athanor.dialect.Dialects;
import dev.athanor.dialect.SchemaDdl;
import dev.athanor.processor.AthanorProcessor;
import dev.athanor.processor.ServiceIndexProcessor;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.ModelMeta;
import dev.athanor.processor.model.ValueForm;
import dev.athanor.processor.model.ValueMeta;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.option.NamingStyle;
import dev.athanor.processor.source.ModelReader;
import dev.athanor.processor.source.Namings;
import dev.athanor.processor.testing.CompiledEngine;
import dev.athanor.processor.testing.Goldens;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import dev.athanor.processor.type.ColumnTypes;
import dev.athanor.type.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the compiler are those of the run. */
class TableFactsTest {
    @TempDir
    Path folder;

    static Stream<String> goldens() {
        return Goldens.names().stream();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    @Row("S18")
    void ddl_isThatOfTheEngine(String golden) throws IOException {
        ModelMeta model = compile(Goldens.of(golden));
        assertThat(ddl(model))
                .isEqualTo(CompiledEngine.ask(folder, engine -> engine.schema().ddl()));
    }

    @Test
    void linkTable_followsTheEntities() throws IOException {
        ModelMeta model = compile(List.of(Source.of("""
                @Entity public interface Post {
                    @Id @Column(length = 8) String code();
                    @Relationship(secondary = "post_tag", backPopulates = "posts") Set<Tag> tags();
                }
                """), Source.of("""
                @Entity public interface Tag {
                    @Id(generated = true) @Nullable Long id();
                    @Relationship(backPopulates = "tags") Set<Post> posts();
                }
                """)));
        assertThat(ddl(model))
                .isEqualTo(CompiledEngine.ask(folder, engine -> engine.schema().ddl()))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("CREATE TABLE post_tag (post_code VARCHAR(8) NOT NULL, tag_id INTEGER NOT NULL");
    }

    @Test
    void entitiesOfOtherModules_belongToTheModelThatLeadsToThem() {
        compile(List.of(
                Source.of("@Entity public interface Country { @Id long id(); }"),
                Source.of("@Entity public interface City { @Id long id(); @Relationship Country country(); }"),
                Source.of("@Entity public interface Moon { @Id long id(); }")));
        ModelMeta model = compile(List.of(Source.of(
                "@Entity public interface Street { @Id long id(); @ForeignKey(entity = City.class) long cityId(); }")));
        assertThat(model.entities().stream().map(EntityMeta::displayName)).containsExactly("City", "Country", "Street");
        assertThat(model.entity(ClassName.get("shop", "City"))).isPresent();
        assertThat(model.entity(ClassName.get("shop", "Moon"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("builtIns")
    void builtInType_isTheConstantThatGeneratedCodeNames(ColumnTypes.BuiltIn type) throws ReflectiveOperationException {
        ValueMeta value = new ValueMeta(type.javaType(), ValueForm.BUILT_IN, 0, 0, 0);
        Object constant = Types.class.getField(type.constant()).get(null);
        assertThat(ColumnFacts.typeOf(value).javaType())
                .isEqualTo(((dev.athanor.type.ColumnType<?>) constant).javaType());
        assertThat(ColumnFacts.typeOf(value).kind()).isEqualTo(((dev.athanor.type.ColumnType<?>) constant).kind());
    }

    static List<ColumnTypes.BuiltIn> builtIns() {
        return ColumnTypes.all();
    }

    private static List<String> ddl(ModelMeta model) {
        return new SchemaDdl(Dialects.SQLITE, TableFacts.of(model)).create(table -> true);
    }

    /** Compiles sources with the processors, and reads the model of them in the last round. */
    private ModelMeta compile(List<Source> sources) {
        AtomicReference<@Nullable ModelMeta> read = new AtomicReference<>();
        TestProcessor reading = new TestProcessor((environment, annotations, round) -> {
            if (round.processingOver()) {
                Elements elements = environment.getElementUtils();
                List<TypeElement> types = sources.stream()
                        .map(one -> elements.getTypeElement(one.name()))
                        .toList();
                read.set(new ModelReader(
                                elements,
                                environment.getTypeUtils(),
                                new Namings(elements, NamingStrategy.of(NamingStyle.SNAKE_CASE), Set.of()))
                        .read(entities(types)));
            }
        });
        Outcome outcome = InProcess.javac()
                .compile(folder, sources, List.of(new AthanorProcessor(), new ServiceIndexProcessor(), reading));
        assertThat(outcome.errors()).isEmpty();
        ModelMeta model = read.get();
        assertThat(model).isNotNull();
        return model;
    }

    private static List<TypeElement> entities(List<TypeElement> types) {
        return Stream.concat(
                        types.stream(),
                        types.stream().flatMap(one -> ElementFilter.typesIn(one.getEnclosedElements()).stream()))
                .filter(one -> one.getAnnotationMirrors().stream()
                        .anyMatch(mirror ->
                                mirror.getAnnotationType().toString().equals("dev.athanor.annotation.Entity")))
                .toList();
    }
}

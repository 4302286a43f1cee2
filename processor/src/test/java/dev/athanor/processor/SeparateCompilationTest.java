package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities that are class files when others are compiled: of another module, or of an incremental build. */
class SeparateCompilationTest {
    private static final Source USER = Source.of("""
            @NullMarked @Entity(table = "user_account") public abstract class User {
                @Id @Column(length = 10) public abstract String getRealm();
                @Id public abstract int getNumber();
                @Relationship(backPopulates = "user") public abstract List<Shop.Address> getAddresses();
            }
            """);

    private static final Source ADDRESS = Source.of("""
            @NullMarked public interface Shop {
                @Entity interface Address {
                    @Id(generated = true) @Nullable Long getId();
                    @Relationship(backPopulates = "addresses") @Nullable User getUser();
                    void setUser(@Nullable User user);
                }
            }
            """);

    private static final Source DELIVERY = Source.of("""
            @NullMarked @Entity public abstract class Delivery {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship public abstract Shop.Address getTarget();
                @Relationship public abstract @Nullable User getSender();
                @ForeignKey("sender") public abstract @Nullable Integer getSenderNumber();
            }
            """);

    private static final Source PLANT = Source.of("""
            @Entity public abstract class Plant {
                @Id @Column(length = 10) public abstract String getPlantNo();
            }
            """);

    private static final Source POT = Source.of("""
            @Entity public abstract class Pot {
                @Id(generated = true) public abstract @Nullable Long getId();
                @Relationship public abstract Plant getFlower();
                @Relationship(secondary = "pot_plant") public abstract Set<Plant> getOthers();
            }
            """);

    @TempDir
    Path folder;

    static Stream<InProcess> compilers() {
        return Stream.of(InProcess.javac(), InProcess.ecj());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void entityOfAnotherModule_isATarget(InProcess compiler) {
        assertThat(compiler.compile(folder, List.of(USER, ADDRESS)).errors()).isEmpty();
        assertThat(compiler.compile(folder, List.of(DELIVERY)).errors()).isEmpty();
        assertThat(folder.resolve("classes/shop/QDelivery.java")).content().contains("senderRealm", "targetId");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void entityOfAnotherModule_isNamedAsThatModuleSaid(InProcess compiler) {
        InProcess asIs = compiler.with("-Aathanor.naming=AS_IS");
        assertThat(asIs.compile(folder, List.of(PLANT)).errors()).isEmpty();
        assertThat(compiler.compile(folder, List.of(POT)).errors()).isEmpty();
        assertThat(folder.resolve("classes/shop/PotModel.java"))
                .content()
                .doesNotContain("NamedBy")
                .contains("TableDef.builder(\"pot\")")
                .contains("table.column(\"flower_plantNo\"")
                .contains("table.foreignKey(\"flower_plantNo\").references(\"Plant\", \"plantNo\")")
                .contains(".foreignKey(List.of(\"plant_plantNo\"), \"Plant\", List.of(\"plantNo\"))");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void entityOfThisCompilation_followsItsOptionWhateverWasWrittenBefore(InProcess compiler) {
        assertThat(compiler.with("-Aathanor.naming=AS_IS")
                        .compile(folder, List.of(PLANT))
                        .errors())
                .isEmpty();
        Path before = folder.resolve("classes/shop/PlantModel.java");
        assertThat(before).content().contains("@NamedBy(\"AS_IS\")").contains("\"plantNo\"");
        assertThat(InProcess.javac("-Aathanor.naming=UPPER_SNAKE_CASE")
                        .compile(folder, List.of(PLANT, POT))
                        .errors())
                .isEmpty();
        assertThat(before).content().contains("TableDef.builder(\"PLANT\")").contains("table.column(\"PLANT_NO\"");
        assertThat(folder.resolve("classes/shop/PotModel.java")).content().contains("FLOWER_PLANT_NO");
    }

    /** Not with Eclipse's batch compiler, which lets no processor write a class that is on the class path. */
    @Test
    void oneSideAlone_compilesAgainToTheSame() {
        InProcess compiler = InProcess.javac();
        compiler.compile(folder, List.of(USER, ADDRESS));
        List<Path> generated = Stream.of("QUser", "UserModel")
                .map(name -> folder.resolve("classes/shop/" + name + ".java"))
                .toList();
        List<String> before =
                generated.stream().map(SeparateCompilationTest::read).toList();
        assertThat(compiler.compile(folder, List.of(USER)).errors()).isEmpty();
        assertThat(generated.stream().map(SeparateCompilationTest::read)).isEqualTo(before);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

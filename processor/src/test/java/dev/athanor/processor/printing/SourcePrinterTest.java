package dev.athanor.processor.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** Names, layout and literals as they are printed. */
class SourcePrinterTest {
    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName OWN_LIST = ClassName.get("shop", "List");

    @Test
    void firstClassOfAName_isImported_othersAreWrittenInFull() {
        assertThat(fields(LIST, ClassName.get("java.awt", "List"), LIST)).isEqualTo("""
                package shop;

                import java.util.List;

                class Item {
                    List f0;
                    java.awt.List f1;
                    List f2;
                }
                """);
    }

    @Test
    void classOfThePackage_goesBeforeAnImport_whereverItComesUp() {
        assertThat(fields(LIST, OWN_LIST, LIST)).isEqualTo("""
                package shop;

                class Item {
                    java.util.List f0;
                    List f1;
                    java.util.List f2;
                }
                """);
    }

    @Test
    void classOfThePackage_keepsItsName_whereAnImportWouldComeAfterIt() {
        assertThat(fields(OWN_LIST, LIST)).isEqualTo("""
                package shop;

                class Item {
                    List f0;
                    java.util.List f1;
                }
                """);
    }

    @Test
    void nestedClass_hidesAClassOfItsName_whereItIsSeen() {
        ClassName nested = ClassName.get("shop", "Item").nestedClass("List");
        String printed = print(type -> type.superclass(LIST)
                .addField(FieldDeclaration.of(LIST, "other"))
                .addField(FieldDeclaration.of(nested, "own"))
                .addType(TypeDeclaration.ofClass(nested).build()));

        assertThat(printed).isEqualTo("""
                package shop;

                import java.util.List;

                class Item extends List {
                    java.util.List other;
                    List own;

                    class List {
                    }
                }
                """);
    }

    @Test
    void inheritedName_isNotImported() {
        assertThat(print(type -> type.inheritedNames(List.of("List", "String"))
                        .addField(FieldDeclaration.of(LIST, "list"))
                        .addField(FieldDeclaration.of(ClassName.get(String.class), "text"))))
                .contains("java.util.List list;", "java.lang.String text;")
                .doesNotContain("import");
    }

    @Test
    void typeVariable_hidesAClassOfItsName_inItsMethod() {
        TypeVariableName variable = TypeVariableName.get("List", Comparable.class, Runnable.class);
        assertThat(print(type -> type.addMethod(MethodDeclaration.method("of")
                        .addModifiers(Modifier.STATIC)
                        .addTypeVariables(List.of(variable))
                        .returns(variable)
                        .addParameter(LIST, "list")
                        .addStatement("return null")
                        .build())))
                .contains("static <List extends Comparable & Runnable> List of(java.util.List list) {\n");
    }

    @Test
    void annotations_standAtWhatTheyBelongTo() {
        AnnotationSpec nullable = AnnotationSpec.builder(NULLABLE).build();
        TypeName entry = ClassName.get(Map.Entry.class).annotated(nullable);
        TypeName list =
                ParameterizedTypeName.get(LIST, ClassName.get(String.class).annotated(nullable));
        TypeName bytes = ArrayTypeName.of(TypeName.BYTE).annotated(List.of(nullable));
        TypeName deep = ArrayTypeName.of(ArrayTypeName.of(TypeName.INT).annotated(List.of(nullable)));
        TypeName any = ParameterizedTypeName.get(LIST, WildcardTypeName.subtypeOf(Object.class));
        TypeName numbers = ParameterizedTypeName.get(LIST, WildcardTypeName.supertypeOf(Integer.class));

        assertThat(fields(entry, list, bytes, deep, any, numbers))
                .contains(
                        "Map.@Nullable Entry f0;",
                        "List<@Nullable String> f1;",
                        "byte @Nullable [] f2;",
                        "int[] @Nullable [] f3;",
                        "List<?> f4;",
                        "List<? super Integer> f5;");
    }

    @Test
    void lastParameter_isPrintedWithDots_whereItMayBeElements() {
        assertThat(print(type -> type.addMethod(MethodDeclaration.method("all")
                        .addParameter(ArrayTypeName.of(String.class), "first")
                        .addParameter(ArrayTypeName.of(ArrayTypeName.of(TypeName.INT)), "rest")
                        .varargs(true)
                        .build())))
                .contains("    void all(String[] first, int[]... rest) {}\n");
    }

    @Test
    void methodHead_isBrokenBetweenParameters_andNotBeforeExceptionsThatFit() {
        MethodDeclaration.Builder broken = MethodDeclaration.method("method");
        MethodDeclaration.Builder whole = MethodDeclaration.method("throwing").addException(IOException.class);
        for (int i = 0; i < 5; i++) {
            broken.addParameter(String.class, "parameterNumber" + i);
        }
        for (int i = 0; i < 3; i++) {
            whole.addParameter(String.class, "parameterNumber" + i);
        }

        assertThat(print(type -> type.addMethod(broken.build()).addMethod(whole.build())))
                .contains("""
                    void method(String parameterNumber0, String parameterNumber1, String parameterNumber2,
                            String parameterNumber3, String parameterNumber4) {}
                """)
                .contains("String parameterNumber2) throws IOException {}\n");
    }

    @Test
    void longAssignment_isBrokenBehindIt_orBehindTheFirstParenthesis() {
        String shorter = "a".repeat(95);
        String longer = "a".repeat(110);

        assertThat(print(type -> type.addField(FieldDeclaration.of(ClassName.get(String.class), "shorter")
                                .withValue("call($S)", shorter))
                        .addField(FieldDeclaration.of(ClassName.get(String.class), "longer")
                                .withValue("call($S)", longer))))
                .contains("    String shorter =\n            call(\"" + shorter + "\");\n")
                .contains("    String longer = call(\n                    \"" + longer + "\");\n");
    }

    @Test
    void literal_isNotBroken_whateverIsInIt() {
        String text = "a = b (" + "c".repeat(110) + " = (";

        assertThat(print(type -> type.addMethod(MethodDeclaration.method("call")
                        .addStatement("table.check($S)", text)
                        .build())))
                .contains("        table.check(\"" + text + "\");\n");
    }

    @Test
    void chain_isJoinedWhereItFits_andElseIndented() {
        String tooLong = "a".repeat(70);
        FieldDeclaration field = FieldDeclaration.of(LIST, "list");

        assertThat(print(type -> type.addField(field.withValue("make()$>$>\n.one()\n.two()$<$<"))))
                .contains("    List list = make().one().two();\n");
        assertThat(print(type -> type.addField(field.withValue("make($S)$>$>\n.one($S)$<$<", tooLong, "b"))))
                .contains("    List list = make(\"" + tooLong + "\").one(\"b\");\n");
        assertThat(print(type -> type.addField(field.withValue("make($S)$>$>\n.one($S)$<$<", tooLong, tooLong))))
                .contains("    List list = make(\"" + tooLong + "\")\n            .one(\"" + tooLong + "\");\n");
        assertThat(print(type ->
                        type.addField(field.withValue("make($S, $S)$>$>\n.one()$<$<", tooLong, "c".repeat(24)))))
                .contains("    List list =\n            make(", "\n                    .one();\n");
    }

    @Test
    void javadoc_ofOneLine_isOnOneLine() {
        assertThat(print(type -> type.addJavadoc("One.\n")
                        .addMethod(MethodDeclaration.method("two")
                                .addJavadoc("First.\n\nSecond $T.\n", LIST)
                                .build())))
                .contains("/** One. */\nclass Item {\n")
                .contains("    /**\n     * First.\n     *\n     * Second List.\n     */\n    void two() {}\n");
    }

    @Test
    void statement_isIndentedTwiceOnItsFurtherLines_andLiteralsAreEscaped() {
        assertThat(print(type -> type.addMethod(MethodDeclaration.constructor()
                        .beginControlFlow("if ($N)", "yes")
                        .addStatement("call($S,\n$S)", "a\"\\\t\u0001", null)
                        .endControlFlow()
                        .addStatement("cost($S)", "1$$2")
                        .build())))
                .contains("""
                    Item() {
                        if (yes) {
                            call("a\\"\\\\\\t\\u0001",
                                    null);
                        }
                        cost("1$$2");
                    }
                """);
    }

    @Test
    void interfaceAndRecord_sayNoMoreThanTheyMust() {
        ClassName name = ClassName.get("shop", "Item");
        TypeDeclaration asking = TypeDeclaration.ofInterface(name)
                .addModifiers(Modifier.PUBLIC)
                .addMethod(MethodDeclaration.method("ask")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(TypeName.INT)
                        .build())
                .build();
        TypeDeclaration key = TypeDeclaration.ofRecord(name, List.of(new Parameter(TypeName.LONG, "id")))
                .addSuperinterface(ClassName.get(Runnable.class))
                .addAnnotation(AnnotationUse.of(NULLABLE))
                .build();

        assertThat(SourcePrinter.print("", asking)).isEqualTo("public interface Item {\n    int ask();\n}\n");
        assertThat(SourcePrinter.print("", key))
                .endsWith("\n@Nullable\nrecord Item(long id) implements Runnable {\n}\n");
    }

    @Test
    void formatWithAnArgumentTooMany_isRefused() {
        assertThatThrownBy(() -> Code.of("$L", 1, 2).toString())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not all used of [1, 2] in $L");
    }

    private static String fields(TypeName... types) {
        return print(type -> {
            for (int i = 0; i < types.length; i++) {
                type.addField(FieldDeclaration.of(types[i], "f" + i));
            }
        });
    }

    private static String print(Consumer<TypeDeclaration.Builder> content) {
        TypeDeclaration.Builder type = TypeDeclaration.ofClass(ClassName.get("shop", "Item"));
        content.accept(type);
        return SourcePrinter.print("shop", type.build());
    }
}

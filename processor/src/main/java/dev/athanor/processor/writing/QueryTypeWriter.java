package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.model.RelationshipMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.Parameter;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import javax.lang.model.element.Modifier;

/** Writes {@code QX}, the entity in queries and the way to make its instances. Called for every entity, broken or not. */
public final class QueryTypeWriter {
    /** The file of {@code QX}. */
    public SourceFile write(EntityMeta entity, FileFacts facts) {
        Header header = new Header(facts);
        GeneratedNames names = GeneratedNames.of(entity.type());
        ClassName query = names.queryType();
        TypeDeclaration.Builder type = header.open(
                        query, Code.of("{@link $T} in queries, and the way to make its instances.\n", entity.type()))
                .addModifiers(Modifier.FINAL)
                .superclass(
                        ParameterizedTypeName.get(RuntimeNames.ENTITY_TABLE, entity.type(), KeyShape.keyType(entity)));
        if (entity.access() == Access.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addField(FieldDeclaration.of(query, names.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .withJavadoc("The table under its own name.\n")
                .withValue("new $T(null)", query));
        entity.columns().stream()
                .filter(column -> !column.isEmbedded())
                .forEach(column ->
                        type.addField(column.isFormula() ? FormulaCode.field(entity, column) : QueryFields.of(column)));
        entity.formulaMethods().forEach(method -> type.addField(FormulaCode.field(entity, method)));
        entity.embedded().forEach(embedded -> EmbeddedClass.addTo(type, entity, embedded));
        entity.relationships().forEach(relationship -> type.addField(QueryFields.of(entity, relationship)));
        addSources(type, query, names.model());
        entity.relationships().stream()
                .filter(RelationshipMeta::isToOne)
                .forEach(relationship -> type.addMethod(QueryFields.path(relationship)));
        Creation.addTo(type, entity);
        type.addMethod(builder(query));
        if (KeyShape.of(entity) == KeyShape.COMPOSITE) {
            type.addMethod(KeyRecord.factory(entity));
            type.addType(KeyRecord.of(entity));
        }
        return header.file(
                entity.type(), type.addType(new BuilderClass(entity).write()).build());
    }

    private static void addSources(TypeDeclaration.Builder type, ClassName query, ClassName model) {
        Parameter source = Nullness.parameter("source", RuntimeNames.TABLE_SOURCE, true);
        type.addMethod(MethodDeclaration.constructor()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(source)
                .addStatement("super($T.MODEL, source)", model)
                .build());
        type.addMethod(Overrides.ofRuntime("alias")
                .returns(query)
                .addParameter(String.class, "name")
                .addStatement("return new $T(source(name))", query)
                .build());
        type.addMethod(MethodDeclaration.method("from")
                .overrides()
                .addModifiers(Modifier.PROTECTED)
                .returns(query)
                .addParameter(RuntimeNames.TABLE_SOURCE, "source")
                .addStatement("return new $T(source)", query)
                .build());
    }

    private static MethodDeclaration builder(ClassName query) {
        ClassName builder = query.nestedClass(BuilderClass.NAME);
        return MethodDeclaration.method("builder")
                .addJavadoc("Makes an instance with values by name.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }
}

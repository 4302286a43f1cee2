package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;

/** The methods of a model whose entity has no instance class, because none can extend it: they say so when called. */
final class UnmappedModel {
    private UnmappedModel() {}

    static void addTo(TypeDeclaration.Builder type, EntityMeta entity) {
        Code unsupported = Overrides.unsupported(entity.displayName());
        type.addMethod(attribute("get")
                .returns(ClassName.OBJECT)
                .addStatement(unsupported)
                .build());
        type.addMethod(attribute("set")
                .addParameter(ClassName.OBJECT, "value")
                .addStatement(unsupported)
                .build());
        type.addMethod(attribute("bind")
                .addParameter(RuntimeNames.ROW_BINDER, "out")
                .addParameter(TypeName.INT, "index")
                .addStatement(unsupported)
                .build());
    }

    private static MethodDeclaration.Builder attribute(String name) {
        return Overrides.ofRuntime(name)
                .addParameter(RuntimeNames.MAPPED_ENTITY, "entity")
                .addParameter(TypeName.INT, "attribute");
    }
}

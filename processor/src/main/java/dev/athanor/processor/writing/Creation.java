package dev.athanor.processor.writing;

import dev.athanor.processor.model.Access;
import dev.athanor.processor.model.ConstructorMeta;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.naming.GeneratedNames;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods {@code create} of a query type, one for each constructor of the entity; of an interface, one without parameters. */
final class Creation {
    private static final ConstructorMeta WITHOUT_PARAMETERS =
            new ConstructorMeta(Access.PUBLIC, List.of(), List.of(), false, List.of());

    private Creation() {}

    static void addTo(TypeDeclaration.Builder type, EntityMeta entity) {
        List<ConstructorMeta> constructors = entity.isInterface() ? List.of(WITHOUT_PARAMETERS) : entity.constructors();
        constructors.forEach(constructor -> type.addMethod(create(entity, constructor)));
    }

    private static MethodDeclaration create(EntityMeta entity, ConstructorMeta constructor) {
        MethodDeclaration.Builder create = MethodDeclaration.method("create").returns(entity.type());
        create.addJavadoc("A new instance, which no session knows.\n");
        if (constructor.access() != Access.PACKAGE) {
            create.addModifiers(Modifier.PUBLIC);
        }
        create.addModifiers(Modifier.STATIC);
        Code instance = Code.of(
                "return new $T($L)",
                GeneratedNames.of(entity.type()).mappedType(),
                Constructors.arguments(constructor));
        return Constructors.mirror(constructor, create)
                .addStatement(entity.extendable() ? instance : Overrides.unsupported(entity.displayName()))
                .build();
    }
}

package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.athanor.processor.model.EntityMeta;
import dev.athanor.processor.printing.Code;
import dev.athanor.processor.printing.FieldDeclaration;
import dev.athanor.processor.printing.MethodDeclaration;
import dev.athanor.processor.printing.TypeDeclaration;
import dev.athanor.processor.type.RuntimeNames;
import javax.lang.model.element.Modifier;

/** What the instance class holds beside its attributes: masks and owner, and the methods by which the runtime reaches them. */
final class MappedState {
    /** The method that makes an attribute known before it is read. */
    static final String LOAD = "athanor$load";

    /** The method that tells the owner before an attribute is written. */
    static final String CHANGE = "athanor$change";

    private static final String MODEL = "athanor$model";
    private static final String OWNER = "athanor$owner";
    private static final String MASK = "athanor$mask";

    private final EntityMeta entity;
    private final Code modelClass;
    private final MaskLayout masks;
    private final MemberNames names;

    MappedState(EntityMeta entity, Code modelClass) {
        this.entity = entity;
        this.modelClass = modelClass;
        this.masks = MaskLayout.of(entity);
        this.names = MemberNames.of(entity);
    }

    void addFieldsTo(TypeDeclaration.Builder type) {
        for (int word = 0; word < masks.words(); word++) {
            type.addField(FieldDeclaration.of(masks.fieldType(), loaded(word), Modifier.PRIVATE));
            type.addField(FieldDeclaration.of(masks.fieldType(), dirty(word), Modifier.PRIVATE));
        }
        type.addField(FieldDeclaration.of(RuntimeNames.ENTITY_OWNER, names.own("owner"), Modifier.PRIVATE));
    }

    void addMethodsTo(TypeDeclaration.Builder type) {
        type.addMethod(model());
        type.addMethod(Overrides.ofRuntime(OWNER)
                .returns(RuntimeNames.ENTITY_OWNER)
                .addStatement("return $N", names.own("owner"))
                .build());
        type.addMethod(Overrides.ofRuntime(OWNER)
                .addParameter(RuntimeNames.ENTITY_OWNER, "owner")
                .addStatement("this.$N = owner", names.own("owner"))
                .build());
        type.addMethod(Overrides.ofRuntime(MASK)
                .returns(TypeName.LONG)
                .addParameter(TypeName.INT, "which")
                .addCode(readMask())
                .build());
        type.addMethod(Overrides.ofRuntime(MASK)
                .addParameter(TypeName.INT, "which")
                .addParameter(TypeName.LONG, "bits")
                .addCode(writeMask())
                .build());
        if (ColumnAccessors.anyLoads(entity) || RelationshipAccessors.anyLoads(entity)) {
            type.addMethod(load());
        }
        if (ColumnAccessors.anyChanges(entity) || RelationshipAccessors.anyChanges(entity)) {
            type.addMethod(change());
        }
    }

    private MethodDeclaration model() {
        TypeName anyModel =
                ParameterizedTypeName.get(RuntimeNames.ENTITY_MODEL, WildcardTypeName.subtypeOf(ClassName.OBJECT));
        return Overrides.ofRuntime(MODEL)
                .returns(anyModel)
                .addStatement("return $L.MODEL", modelClass)
                .build();
    }

    private MethodDeclaration load() {
        Code bits = masks.words() == 1 ? Code.of("$N", loaded(0)) : Code.of("$L(attribute >> 6 << 1)", MASK);
        return MethodDeclaration.method(LOAD)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "attribute")
                .beginControlFlow("if (($L & $L << attribute) == 0)", bits, masks.one())
                .addStatement("$T.load(this, attribute)", RuntimeNames.ACCESS)
                .endControlFlow()
                .build();
    }

    private MethodDeclaration change() {
        MethodDeclaration.Builder change = MethodDeclaration.method(CHANGE)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "attribute")
                .addParameter(ClassName.OBJECT, "before")
                .addParameter(ClassName.OBJECT, "after")
                .beginControlFlow("if ($N != null)", names.own("owner"))
                .addStatement("$N.changing(this, attribute, before, after)", names.own("owner"))
                .endControlFlow();
        if (masks.words() == 1) {
            change.addStatement("$N |= $L << attribute", loaded(0), masks.one());
        } else {
            change.addStatement("$T.setLoaded(this, attribute, true)", RuntimeNames.MASKS);
        }
        return change.build();
    }

    private Code readMask() {
        if (masks.words() == 1) {
            String widening = masks.isInt() ? "($N == 0 ? $N : $N) & 0xFFFFFFFFL" : "$N == 0 ? $N : $N";
            return Code.builder()
                    .addStatement("return " + widening, "which", loaded(0), dirty(0))
                    .build();
        }
        Code.Builder code = Code.builder().add("return switch (which) {\n$>");
        for (int word = 0; word < masks.words(); word++) {
            code.add("case $L -> $N;\n", 2 * word, loaded(word));
            code.add("$L -> $N;\n", dirtyCase(word), dirty(word));
        }
        return code.add("$<};\n").build();
    }

    private Code writeMask() {
        Code.Builder code = Code.builder();
        if (masks.words() == 1) {
            String bits = masks.isInt() ? "(int) bits" : "bits";
            return code.beginControlFlow("if (which == 0)")
                    .addStatement("$N = $L", loaded(0), bits)
                    .nextControlFlow("else")
                    .addStatement("$N = $L", dirty(0), bits)
                    .endControlFlow()
                    .build();
        }
        code.add("switch (which) {\n$>");
        for (int word = 0; word < masks.words(); word++) {
            code.add("case $L -> $N = bits;\n", 2 * word, loaded(word));
            code.add("$L -> $N = bits;\n", dirtyCase(word), dirty(word));
        }
        return code.add("$<}\n").build();
    }

    private String dirtyCase(int word) {
        return word == masks.words() - 1 ? "default" : "case " + (2 * word + 1);
    }

    private String loaded(int word) {
        return names.own("loaded" + MaskLayout.suffix(word));
    }

    private String dirty(int word) {
        return names.own("dirty" + MaskLayout.suffix(word));
    }
}

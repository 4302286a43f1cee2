package dev.athanor.processor.printing;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints declarations. */
public final class SourcePrinter {
    private static final Set<Modifier> NONE = EnumSet.noneOf(Modifier.class);

    /** What a method of an interface is without saying so. */
    private static final Set<Modifier> IN_INTERFACE = EnumSet.of(Modifier.PUBLIC, Modifier.ABSTRACT);

    /** Modifiers as they are written, with a space. */
    private static final Map<Modifier, String> MODIFIERS = new EnumMap<>(Modifier.class);

    static {
        for (Modifier modifier : Modifier.values()) {
            MODIFIERS.put(modifier, modifier + " ");
        }
    }

    private final Lines lines = new Lines();
    private final Imports imports;
    private final TypePrinter types;
    private final CodePrinter code;

    private SourcePrinter(Imports imports) {
        this.imports = imports;
        this.types = new TypePrinter(imports::nameOf);
        this.code = new CodePrinter(lines, types);
    }

    /** The source of a file with one type in it. */
    public static String print(String packageName, TypeDeclaration type) {
        Imports imports = Imports.of(packageName, type);
        while (true) {
            SourcePrinter printer = new SourcePrinter(imports);
            printer.print(type);
            Imports better = imports.again();
            if (better == null) {
                return head(packageName, imports) + printer.lines;
            }
            imports = better;
        }
    }

    /** Code as it is printed where every class is imported. */
    static String print(Code code) {
        Lines lines = new Lines();
        TypePrinter types = new TypePrinter(one -> String.join(".", one.simpleNames()));
        new CodePrinter(lines, types).print(code);
        return lines.toString();
    }

    private static String head(String packageName, Imports imports) {
        StringBuilder head = new StringBuilder();
        if (!packageName.isEmpty()) {
            head.append("package ").append(packageName).append(";\n\n");
        }
        List<String> imported = imports.sorted();
        for (String one : imported) {
            head.append("import ").append(one).append(";\n");
        }
        return (imported.isEmpty() ? head : head.append('\n')).toString();
    }

    private void print(TypeDeclaration type) {
        javadoc(type.javadoc());
        annotations(type.annotations());
        StringBuilder head = new StringBuilder();
        modifiers(type.modifiers(), NONE, head);
        lines.append(head.append(type.kind().keyword())
                .append(' ')
                .append(type.name())
                .toString());
        if (type.kind() == TypeDeclaration.Kind.RECORD) {
            parameters(type.components(), false);
        }
        TypeName superclass = type.superclass();
        if (superclass != null) {
            lines.append(" extends ");
            lines.append(types.print(superclass));
        }
        list(type.kind() == TypeDeclaration.Kind.INTERFACE ? " extends " : " implements ", type.interfaces());
        lines.append(" {\n");
        imports.enter(type.name(), type.nestedNames());
        lines.indent(1);
        members(type);
        lines.indent(-1);
        imports.leave();
        lines.append("}\n");
    }

    /** Static fields first, then others, constructors, methods and types. */
    private void members(TypeDeclaration type) {
        boolean first = fields(type, true, true);
        first = fields(type, false, first);
        first = methods(type, true, first);
        first = methods(type, false, first);
        for (TypeDeclaration nested : type.types()) {
            first = separate(first);
            print(nested);
        }
    }

    /** Fields, without blank lines between those of one line that have no comment. */
    private boolean fields(TypeDeclaration type, boolean isStatic, boolean first) {
        boolean none = first;
        boolean wasShort = false;
        for (FieldDeclaration field : type.fields()) {
            if (field.modifiers().contains(Modifier.STATIC) == isStatic) {
                int mark = lines.mark();
                none = separate(none);
                boolean isShort = print(field);
                if (wasShort && isShort && field.javadoc().isEmpty()) {
                    lines.removeBlankLine(mark);
                }
                wasShort = isShort;
            }
        }
        return none;
    }

    private boolean methods(TypeDeclaration type, boolean constructors, boolean first) {
        boolean none = first;
        for (MethodDeclaration method : type.methods()) {
            if (method.isConstructor() == constructors) {
                none = separate(none);
                print(method, type);
            }
        }
        return none;
    }

    private boolean separate(boolean first) {
        if (!first) {
            lines.append("\n");
        }
        return false;
    }

    /** Prints a field, and tells whether it is on one line, but for its comment. */
    private boolean print(FieldDeclaration field) {
        javadoc(field.javadoc());
        int mark = lines.mark();
        StringBuilder head = new StringBuilder();
        modifiers(field.modifiers(), NONE, head);
        lines.append(head.append(types.print(field.type()))
                .append(' ')
                .append(field.name())
                .append(field.value().isEmpty() ? "" : " = ")
                .toString());
        code.print(field.value());
        lines.append(";\n");
        return lines.joinChain(mark);
    }

    private void print(MethodDeclaration method, TypeDeclaration type) {
        javadoc(method.javadoc());
        annotations(method.annotations());
        StringBuilder head = new StringBuilder();
        modifiers(method.modifiers(), type.kind() == TypeDeclaration.Kind.INTERFACE ? IN_INTERFACE : NONE, head);
        List<TypeVariableName> variables = method.typeVariables();
        if (!variables.isEmpty()) {
            imports.declare(variables.stream().map(TypeVariableName::name).toList());
            typeVariables(variables, head);
        }
        if (method.isConstructor()) {
            head.append(type.name());
        } else {
            head.append(types.print(method.returnType())).append(' ').append(method.name());
        }
        lines.append(head.toString());
        parameters(method.parameters(), method.varargs());
        exceptions(method.exceptions());
        if (method.modifiers().contains(Modifier.ABSTRACT)) {
            lines.append(";\n");
        } else if (method.body().isEmpty()) {
            lines.append(" {}\n");
        } else {
            lines.append(" {\n");
            lines.indent(1);
            code.print(method.body());
            lines.endLine();
            lines.indent(-1);
            lines.append("}\n");
        }
        if (!variables.isEmpty()) {
            imports.leave();
        }
    }

    private void javadoc(Code comment) {
        if (!comment.isEmpty()) {
            lines.beginJavadoc();
            code.print(comment);
            lines.endJavadoc();
        }
    }

    private void annotations(List<AnnotationUse> annotations) {
        for (AnnotationUse annotation : annotations) {
            lines.append("@" + types.print(annotation.type()));
            values(annotation.values());
            lines.append("\n");
        }
    }

    private void values(List<Code> values) {
        if (values.isEmpty()) {
            return;
        }
        boolean one = values.size() == 1;
        lines.append(one ? "(" : "({\n");
        lines.indent(2);
        String between = "";
        for (Code value : values) {
            lines.append(between);
            code.print(value);
            between = ",\n";
        }
        lines.indent(-2);
        lines.append(one ? ")" : "\n})");
    }

    private static void modifiers(Set<Modifier> modifiers, Set<Modifier> implied, StringBuilder head) {
        for (Modifier modifier : modifiers) {
            if (!implied.contains(modifier)) {
                head.append(MODIFIERS.get(modifier));
            }
        }
    }

    private void typeVariables(List<TypeVariableName> variables, StringBuilder head) {
        String before = "<";
        for (TypeVariableName variable : variables) {
            head.append(before).append(variable.name());
            String bound = " extends ";
            for (TypeName type : variable.bounds()) {
                head.append(bound).append(types.print(type));
                bound = " & ";
            }
            before = ", ";
        }
        head.append("> ");
    }

    private void parameters(List<Parameter> parameters, boolean varargs) {
        lines.append("(");
        lines.markBreak(Lines.COLUMNS_OF_LISTS);
        for (int i = 0; i < parameters.size(); i++) {
            if (i > 0) {
                lines.append(",");
                lines.space(Lines.COLUMNS_OF_LISTS);
            }
            TypeName type = parameters.get(i).type();
            boolean elements = varargs && i == parameters.size() - 1;
            String printed = elements ? types.printElements(type) : types.print(type);
            lines.append(printed + " " + parameters.get(i).name());
        }
        lines.append(")");
    }

    private void exceptions(List<TypeName> exceptions) {
        String before = "throws";
        for (TypeName exception : exceptions) {
            if (!before.equals(",")) {
                lines.space(Lines.COLUMNS);
            }
            lines.append(before);
            lines.space(Lines.COLUMNS);
            lines.append(types.print(exception));
            before = ",";
        }
    }

    private void list(String before, List<TypeName> all) {
        String next = before;
        for (TypeName type : all) {
            lines.append(next);
            lines.append(types.print(type));
            next = ", ";
        }
    }
}

package dev.athanor.processor.writing;

import com.palantir.javapoet.ClassName;
import dev.athanor.processor.printing.SourcePrinter;
import dev.athanor.processor.printing.TypeDeclaration;
import javax.lang.model.element.TypeElement;

/** Writes classes that nothing uses, so that there is another round. */
public final class RoundMarkerWriter {
    /** The file of such a class, for a class of the user that waits. */
    public SourceFile write(ClassName name, String displayName, TypeElement waiting) {
        TypeDeclaration marker = TypeDeclaration.ofClass(name)
                .addJavadoc("Makes the compiler look again for what $L refers to.\n", displayName)
                .build();
        return new SourceFile(name, SourcePrinter.print(name.packageName(), marker), waiting);
    }
}

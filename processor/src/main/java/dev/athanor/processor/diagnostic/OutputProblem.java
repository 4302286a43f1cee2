package dev.athanor.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** What can go wrong with what is written beside the code. */
public enum OutputProblem implements Problem {
    OUTPUTS_NOT_WHOLE(
            Kind.WARNING,
            "The outputs that -Aathanor.outputs asks for are left as they are, since they would lack {entities}: compiled before, and"
                    + " not on the class path now.",
            "Compile all entities together, or put the output folder on the class path."),
    EJECTED_FILE_CHANGED(
            Kind.ERROR,
            "{file} does not begin with the line by which an ejected file is known, so that it is yours and is left as it is.",
            "Delete it to have it written anew, or take -Aathanor.eject away."),
    EJECT_FAILED(
            Kind.ERROR,
            "A source could not be written to the folder of -Aathanor.eject: {error}.",
            "Name a folder that the build can write to, by its absolute path.");

    private final Kind severity;
    private final String template;

    OutputProblem(Kind severity, String text, String remedy) {
        this.severity = severity;
        this.template = text + " " + remedy;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public Kind severity() {
        return severity;
    }
}

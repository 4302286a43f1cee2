package dev.athanor.processor.step;

import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.option.Options;
import dev.athanor.processor.source.Namings;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** Makes the naming strategies of a compilation from its options. Used by the steps. */
final class NamingsOfOptions {
    private NamingsOfOptions() {}

    /** The strategies where the entities of these qualified names are compiled; a live view may be given. */
    static Namings of(ProcessingEnvironment environment, Set<String> compiled) {
        NamingStrategy here =
                NamingStrategy.of(Options.of(environment.getOptions()).naming());
        return new Namings(environment.getElementUtils(), here, compiled);
    }
}

package dev.athanor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.conformance.architecture.GeneratedSources;
import dev.athanor.conformance.architecture.ModuleClasses;
import dev.athanor.conformance.architecture.NoReflection;
import org.junit.jupiter.api.Test;

/** What the processor has written for the sample application keeps to the public packages and looks nothing up. */
class GeneratedCodeTest {

    @Test
    void generatedSources_mentionNoInternals() {
        assertThat(GeneratedSources.ofThisModule().mentioning(".internal.")).isEmpty();
    }

    @Test
    void generatedClasses_lookNothingUpAtRunTime() {
        NoReflection.rule().check(ModuleClasses.generated());
    }

    @Test
    void generatedClasses_areFound() {
        // Guards the two tests above: both would pass where nothing was generated.
        assertThat(GeneratedSources.ofThisModule().classNames()).isNotEmpty();
        assertThat(ModuleClasses.generated().size())
                .isGreaterThanOrEqualTo(
                        GeneratedSources.ofThisModule().classNames().size());
    }

    @Test
    void generatedClasses_areShort() {
        assertThat(GeneratedSources.ofThisModule().longerThan(170)).isEmpty();
    }
}

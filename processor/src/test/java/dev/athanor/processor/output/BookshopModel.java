package dev.athanor.processor.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.AthanorProcessor;
import dev.athanor.processor.ServiceIndexProcessor;
import dev.athanor.processor.naming.NamingStrategy;
import dev.athanor.processor.option.NamingStyle;
import dev.athanor.processor.schema.DescribedModel;
import dev.athanor.processor.source.DocReader;
import dev.athanor.processor.source.ModelReader;
import dev.athanor.processor.source.Namings;
import dev.athanor.processor.testing.Goldens;
import dev.athanor.processor.testing.InProcess;
import dev.athanor.processor.testing.Outcome;
import dev.athanor.processor.testing.Source;
import dev.athanor.processor.testing.TestProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The model that the outputs are tested with, as a compiler reads it. */
final class BookshopModel {
    static final Path FOLDER = Path.of("src/test/resources/outputs");

    private BookshopModel() {}

    static List<Source> sources() {
        return Goldens.in(FOLDER.resolve("bookshop"));
    }

    /** What a function makes of the bookshop's model while a compiler has it. */
    static <T> T ask(Path folder, Function<DescribedModel, T> question) {
        return ask(folder, sources(), question);
    }

    /** What a function makes of the model of entities while a compiler has it. */
    static <T> T ask(Path folder, List<Source> sources, Function<DescribedModel, T> question) {
        List<T> answers = new ArrayList<>();
        TestProcessor reading = new TestProcessor((environment, annotations, round) -> {
            if (round.processingOver()) {
                Elements elements = environment.getElementUtils();
                List<TypeElement> types = sources.stream()
                        .map(one -> elements.getTypeElement(one.name()))
                        .toList();
                DocReader comments = new DocReader(elements);
                answers.add(question.apply(new DescribedModel(
                        new ModelReader(
                                        elements,
                                        environment.getTypeUtils(),
                                        new Namings(elements, NamingStrategy.of(NamingStyle.SNAKE_CASE), Set.of()))
                                .read(types),
                        comments::text)));
            }
        });
        Outcome outcome = InProcess.javac("-Aathanor.suppress=ForeignKeyWithoutIndex")
                .compile(folder, sources, List.of(new AthanorProcessor(), new ServiceIndexProcessor(), reading));
        assertThat(Stream.concat(outcome.errors().stream(), outcome.warnings().stream()))
                .isEmpty();
        return answers.get(0);
    }
}

package dev.athanor.it.columns;

import dev.athanor.annotation.Convert;
import dev.athanor.annotation.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns with a converter: as what they are, by the converter, and as what is stored. */
@Sql("select sold, sold as stored, price, sizes from \"product \"\"new\"\"\"")
public record ProductState(
        @Convert(YesNo.class) boolean sold,
        String stored,
        @Convert(MoneyConverter.class) Money price,
        @Convert(NumbersConverter.class) @Nullable List<Integer> sizes) {}

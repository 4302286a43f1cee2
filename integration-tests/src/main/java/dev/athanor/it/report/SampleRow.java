package dev.athanor.it.report;

import dev.athanor.annotation.Sql;
import dev.athanor.it.blog.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component of every type, found by a bind of some. */
@Sql("""
        select * from sample
        where (color = :color or color in (:colors)) and day = :day and moment <= :moment and point >= :point
            and id = :id and flag = :flag and letter = :letter and ratio < :ratio""")
@SuppressWarnings("ArrayRecordComponent") // bytes are read like everything else
public record SampleRow(
        UUID id,
        boolean flag,
        @Nullable Boolean maybe,
        short small,
        long number,
        @Nullable Integer boxed,
        double ratio,
        @Nullable Float approx,
        char letter,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable LocalDate day,
        @Nullable LocalDateTime moment,
        @Nullable Instant point,
        byte @Nullable [] data,
        Sample.@Nullable Color color) {}
